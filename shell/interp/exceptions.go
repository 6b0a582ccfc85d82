package interp

import (
	"migsh/shell/dotnet"
	"migsh/shell/object"
)

// newException makes a class of exception.
func newException(name string, base *object.Type) *object.Type {
	return &object.Type{Name: name, Kind: object.KindException, Base: base}
}

// Exceptions of the language and its commands; those of conversions and members are in package object.
var (
	bindingException        = newException("System.Management.Automation.ParameterBindingException", object.RuntimeExceptionType)
	validationException     = newException("System.Management.Automation.ParameterBindingValidationException", bindingException)
	transformationException = newException("System.Management.Automation.ParameterBindingArgumentTransformationException", bindingException)
	metadataException       = newException("System.Management.Automation.MetadataException", object.RuntimeExceptionType)
	validationMetadata      = newException("System.Management.Automation.ValidationMetadataException", metadataException)
	transformationMetadata  = newException("System.Management.Automation.ArgumentTransformationMetadataException", metadataException)
	commandNotFound         = newException("System.Management.Automation.CommandNotFoundException", object.RuntimeExceptionType)
	parseException          = object.ParseExceptionType
	incompleteParse         = newException("System.Management.Automation.IncompleteParseException", parseException)
	actionStopException     = newException("System.Management.Automation.ActionPreferenceStopException", object.RuntimeExceptionType)
	cmdletInvocation        = newException("System.Management.Automation.CmdletInvocationException", object.RuntimeExceptionType)
	parentContains          = newException("System.Management.Automation.ParentContainsErrorRecordException", object.SystemExceptionType)
	writeErrorException     = newException("Microsoft.PowerShell.Commands.WriteErrorException", object.SystemExceptionType)

	sessionState             = newException("System.Management.Automation.SessionStateException", object.RuntimeExceptionType)
	sessionStateUnauthorized = newException("System.Management.Automation.SessionStateUnauthorizedAccessException", sessionState)
	itemNotFound             = newException("System.Management.Automation.ItemNotFoundException", sessionState)
	driveNotFound            = newException("System.Management.Automation.DriveNotFoundException", sessionState)
	providerNotFound         = newException("System.Management.Automation.ProviderNotFoundException", sessionState)
	argumentOutOfRange       = newException("System.Management.Automation.PSArgumentOutOfRangeException", object.ArgumentOutOfRangeExceptionType)

	remotingException = newException("System.Management.Automation.Remoting.PSRemotingDataStructureException", object.RuntimeExceptionType)
	remoteException   = newException("System.Management.Automation.RemoteException", object.RuntimeExceptionType)
	nativeExit        = newException("System.Management.Automation.NativeCommandExitException", object.RuntimeExceptionType)
	nativeFailed      = newException("System.Management.Automation.ApplicationFailedException", object.RuntimeExceptionType)
)

// exceptionClasses make the exceptions known by name: for catch, and for [Type]::new().
func exceptionClasses() []dotnet.Class {
	var out []dotnet.Class
	for _, t := range []*object.Type{bindingException, validationException, transformationException, metadataException, validationMetadata,
		transformationMetadata, commandNotFound, parseException, incompleteParse, actionStopException, cmdletInvocation, writeErrorException, sessionState,
		sessionStateUnauthorized, itemNotFound, driveNotFound, providerNotFound, argumentOutOfRange, remotingException, remoteException, nativeExit, nativeFailed} {
		out = append(out, dotnet.Class{Type: t, Members: func() []dotnet.Def { return nil }})
	}
	return out
}

// ItemNotFoundException is the class of errors about items that do not exist, for cmdlets.
func ItemNotFoundException() *object.Type { return itemNotFound }
