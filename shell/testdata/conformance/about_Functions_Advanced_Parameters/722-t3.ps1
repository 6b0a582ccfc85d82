Set-StrictMode -Version 2
try{(1).Foo}catch{throw}
