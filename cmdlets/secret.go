package cmdlets

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/rand"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf16"

	"migsh/shell/dotnet"
	"migsh/shell/interp"
	"migsh/shell/object"
)

// secrets are the cmdlets that ask for and keep passwords.
func secrets() []interp.Command {
	return []interp.Command{
		interp.Define("Read-Host", func() *readHost { return &readHost{} },
			interp.Synopsis("Reads a line of input from the console."), utility, interp.DefaultSet("AsString"),
			interp.Output("System.String", "System.Security.SecureString"), interp.Example("Read-Host 'Batch name'")),
		interp.Define("Get-Credential", func() *getCredential { return &getCredential{} },
			interp.Synopsis("Gets a credential object based on a user name and password."), security, interp.DefaultSet("CredentialSet"),
			interp.Output("System.Management.Automation.PSCredential"), interp.Example("Get-Credential admin@contoso.com")),
		interp.Define("ConvertTo-SecureString", func() *convertToSecureString { return &convertToSecureString{} },
			interp.Synopsis("Converts plain text or encrypted strings to secure strings."), security, interp.DefaultSet("Secure"),
			interp.Output("System.Security.SecureString"), interp.Example("ConvertTo-SecureString 'secret' -AsPlainText -Force")),
		interp.Define("ConvertFrom-SecureString", func() *convertFromSecureString { return &convertFromSecureString{} },
			interp.Synopsis("Converts a secure string to an encrypted standard string."), security, interp.DefaultSet("Secure"),
			interp.Output("System.String"), interp.Example("$secret | ConvertFrom-SecureString -Key $key")),
	}
}

type readHost struct {
	MaskInput      interp.Switch  `ps:"set=AsString"`
	Prompt         []object.Value `ps:"pos=0,remaining,allownull,allowempty,allowemptylist"`
	AsSecureString interp.Switch  `ps:"set=AsSecureString"`
}

func (c *readHost) Process(p *interp.Pipe) error {
	prompt := ""
	if len(c.Prompt) > 0 {
		parts := make([]string, len(c.Prompt))
		for i, v := range c.Prompt {
			parts[i] = object.ToString(v)
		}
		prompt = strings.Join(parts, " ") + ": "
	}
	line, err := p.Host().ReadLine(prompt, bool(c.MaskInput) || bool(c.AsSecureString))
	if errors.Is(err, io.EOF) {
		return p.Write(nil) // pwsh: the end of the input is $null
	}
	if err != nil {
		return cannotAsk(err)
	}
	if c.AsSecureString {
		return p.Write(dotnet.NewSecureString(line))
	}
	return p.Write(line)
}

// cannotAsk is the record of a question nobody can answer.
func cannotAsk(err error) error {
	if !errors.Is(err, interp.ErrNotInteractive) && !errors.Is(err, io.EOF) {
		return err // Ctrl-C at the question
	}
	return &interp.ErrorRecord{ID: "InvalidOperation", Category: interp.InvalidOperation, Err: object.NewException(object.PSInvalidOperationExceptionType,
		"PowerShell is in NonInteractive mode. Read and Prompt functionality is not available.")}
}

type getCredential struct {
	Credential object.Value `ps:"pos=0,set=CredentialSet,notnull"`
	Message    string       `ps:"set=MessageSet,notempty"`
	Title      string       `ps:"set=MessageSet,notempty"`
	UserName   string       `ps:"pos=0,set=MessageSet,notempty"`
}

func (c *getCredential) Process(p *interp.Pipe) error {
	if given, ok := object.Unwrap(c.Credential).(*dotnet.Credential); ok {
		return p.Write(given)
	}
	user := c.UserName
	if c.Credential != nil {
		user = object.ToString(c.Credential)
	}
	title, message := c.Title, c.Message
	if title == "" {
		title = "PowerShell credential request"
	}
	if message == "" {
		message = "Enter your credentials."
	}
	p.Host().Print("\n"+title+"\n"+message, true, -1, -1)
	if user == "" {
		line, err := p.Host().ReadLine("User: ", false)
		if err != nil {
			return cannotAsk(err)
		}
		user = line
	}
	secret, err := p.Host().ReadLine("Password for user "+user+": ", true)
	if err != nil {
		return cannotAsk(err)
	}
	return p.Write(&dotnet.Credential{User: user, Secret: dotnet.NewSecureString(secret)})
}

type convertToSecureString struct {
	SecureKey   object.Value  `ps:"pos=1,set=Secure"`
	String      string        `ps:"pos=0,mandatory,pipe,secret"`
	AsPlainText interp.Switch `ps:"pos=1,set=PlainText"`
	Force       interp.Switch `ps:"pos=2,set=PlainText"`
	Key         []byte        `ps:"set=Open"`
}

func (c *convertToSecureString) Process(p *interp.Pipe) error {
	if c.AsPlainText {
		return p.Write(dotnet.NewSecureString(c.String))
	}
	key, err := secretKey(c.Key, c.SecureKey)
	if err != nil {
		return err
	}
	text, ok := "", false
	if key == nil {
		text, ok = fromHex(c.String)
	} else {
		text, ok = unseal(c.String, key)
	}
	if !ok {
		// pwsh prints the text; here it may be a password, so it is not.
		return p.Error(&interp.ErrorRecord{ID: "ImportSecureString_InvalidArgument", Category: interp.InvalidArgument,
			Err: object.NewException(object.PSArgumentExceptionType, "The parameter value is not a valid encrypted string.")})
	}
	return p.Write(dotnet.NewSecureString(text))
}

// secretKey is the AES key of -Key or -SecureKey: 16, 24 or 32 bytes.
func secretKey(key []byte, secure object.Value) ([]byte, error) {
	if s, ok := object.Unwrap(secure).(*dotnet.SecureString); ok {
		for _, u := range object.Units(s.Reveal()) {
			key = append(key, byte(u), byte(u>>8))
		}
	}
	if key == nil {
		return nil, nil
	}
	if n := len(key); n != 16 && n != 24 && n != 32 {
		return nil, &interp.ErrorRecord{ID: "Argument", Category: interp.InvalidArgument, Err: object.NewException(object.PSArgumentExceptionType,
			"The specified key is not valid. Valid key length settings are either 128 bits, 192 bits, or 256 bits.")}
	}
	return key, nil
}

// sealedHeader marks a text that was encrypted with a key.
const sealedHeader = "76492d1116743f0423413b16050a5345"

// seal encrypts a text: the header, then base64 of "2|iv|ciphertext" in UTF-16.
func seal(text string, key []byte) (string, error) {
	block, err := aes.NewCipher(key)
	if err != nil {
		return "", err
	}
	plain := unitBytes(text)
	n := aes.BlockSize - len(plain)%aes.BlockSize
	for range n {
		plain = append(plain, byte(n))
	}
	iv := make([]byte, aes.BlockSize)
	if _, err := rand.Read(iv); err != nil {
		return "", err
	}
	cipher.NewCBCEncrypter(block, iv).CryptBlocks(plain, plain)
	body := "2|" + base64.StdEncoding.EncodeToString(iv) + "|" + hex.EncodeToString(plain)
	return sealedHeader + base64.StdEncoding.EncodeToString(unitBytes(body)), nil
}

// unseal takes apart what seal made.
func unseal(sealed string, key []byte) (string, bool) {
	body, ok := strings.CutPrefix(sealed, sealedHeader)
	if !ok {
		return "", false
	}
	raw, err := base64.StdEncoding.DecodeString(body)
	if err != nil {
		return "", false
	}
	parts := strings.Split(fromUnitBytes(raw), "|")
	if len(parts) != 3 {
		return "", false
	}
	iv, err := base64.StdEncoding.DecodeString(parts[1])
	data, err2 := hex.DecodeString(parts[2])
	block, err3 := aes.NewCipher(key)
	if err != nil || err2 != nil || err3 != nil || len(iv) != aes.BlockSize || len(data) == 0 || len(data)%aes.BlockSize != 0 {
		return "", false
	}
	cipher.NewCBCDecrypter(block, iv).CryptBlocks(data, data)
	n := int(data[len(data)-1])
	if n == 0 || n > aes.BlockSize {
		return "", false
	}
	return fromUnitBytes(data[:len(data)-n]), true
}

// fromHex reads what PowerShell writes without a key where there is no DPAPI: UTF-16 in hexadecimal digits.
func fromHex(s string) (string, bool) {
	data, err := hex.DecodeString(strings.TrimSpace(s))
	if err != nil || len(data)%2 != 0 || len(data) == 0 {
		return "", false
	}
	return fromUnitBytes(data), true
}

func unitBytes(s string) []byte {
	var out []byte
	for _, u := range utf16.Encode([]rune(s)) {
		out = append(out, byte(u), byte(u>>8))
	}
	return out
}

func fromUnitBytes(b []byte) string {
	units := make([]uint16, len(b)/2)
	for i := range units {
		units[i] = uint16(b[2*i]) | uint16(b[2*i+1])<<8
	}
	return string(utf16.Decode(units))
}

type convertFromSecureString struct {
	SecureKey    object.Value  `ps:"pos=1,set=Secure"`
	SecureString object.Value  `ps:"pos=0,mandatory,pipe"`
	AsPlainText  interp.Switch `ps:"set=AsPlainText"`
	Key          []byte        `ps:"set=Open"`
}

func (c *convertFromSecureString) Process(p *interp.Pipe) error {
	s, ok := object.Unwrap(c.SecureString).(*dotnet.SecureString)
	if !ok {
		return &interp.ErrorRecord{ID: "CannotConvertArgumentNoMessage", Category: interp.InvalidArgument, Err: fmt.Errorf(
			"Cannot bind parameter 'SecureString'. Cannot convert the value of type %q to type \"System.Security.SecureString\".", typeName(c.SecureString))}
	}
	if c.AsPlainText {
		return p.Write(s.Reveal())
	}
	key, err := secretKey(c.Key, c.SecureKey)
	if err != nil {
		return err
	}
	if key == nil {
		// pwsh writes the password unencrypted where there is no DPAPI.
		return unsupported("SecureString", "without -Key or -SecureKey the password would be written unencrypted on this system; give one of them, or -AsPlainText if that is what you want")
	}
	sealed, err := seal(s.Reveal(), key)
	if err != nil {
		return err
	}
	return p.Write(sealed)
}
