// Package cmdlets holds the commands, one file for each family: a cmdlet is a struct whose exported fields are its parameters.
// All is the index. What a family's objects look like when printed stands beside it.
package cmdlets

import (
	"slices"

	"migsh/engine"
	"migsh/shell/format"
	"migsh/shell/interp"
)

// All are the commands of every family.
func All(svc *engine.Service) []interp.Command {
	views := format.NewViews(Views(), format.Builtin())
	return slices.Concat(
		formatting(views),
		output(views),
		selecting(),
		sorting(),
		measuring(),
		delimited(),
		jsonText(),
		items(),
		itemChanges(),
		itemProperties(),
		contents(),
		pathNames(),
		members(),
		typeDataCmdlets(),
		clock(),
		chance(),
		secrets(),
		texts(),
		system(),
		errorDetails(),
		progress(),
		htmlText(),
		dataTexts(),
		clixml(),
		clixmlText(),
		xmlTexts(),
		machine(),
		jobs(),
		processControl(),
		web(),
		portTests(),
		help(),
		verbs(),
		migrationEndpoint(svc),
		migrationBatch(svc),
		migrationUser(svc),
		migrationConfig(svc),
		migrationConnection(svc),
		migrationTarget(svc),
	)
}

// Views are the views of our own objects, for [format.NewViews].
func Views() []format.View {
	return slices.Concat(
		recordViews(),
		errorViews(),
		helpViews(),
		xmlViews(),
		verbViews(),
		migrationEndpointViews(),
		migrationBatchViews(),
		migrationUserViews(),
		migrationConfigViews(),
		migrationTargetViews(),
	)
}
