try { & { $s=[System.Xml.XmlWriterSettings]::new(); $s.Indent=$true; $sb=[Text.StringBuilder]::new(); $w=[System.Xml.XmlWriter]::Create($sb,$s); ([xml]"<a><b>1</b><c/></a>").Save($w); $w.Close(); $sb.ToString() } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { $s=[System.Xml.XmlWriterSettings]::new(); $s.Indent=$true; $s.IndentChars="`t"; $s.OmitXmlDeclaration=$true; $s.NewLineOnAttributes=$true; $sb=[Text.StringBuilder]::new(); $w=[System.Xml.XmlWriter]::Create($sb,$s); ([xml]"<a x=`"1`" y=`"2`"><b>1</b><c/></a>").WriteTo($w); $w.Flush(); $sb.ToString() } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { $sb=[Text.StringBuilder]::new(); $w=[System.Xml.XmlWriter]::Create($sb); $w.WriteStartDocument(); $w.WriteStartElement("a"); $w.WriteAttributeString("k","v"); $w.WriteElementString("b","t<"); $w.WriteEndElement(); $w.WriteEndDocument(); $w.Dispose(); $sb.ToString() } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
