function e($s) { $y = [xml]::new(); try { $y.LoadXml($s); $y.OuterXml } catch { $_.Exception.InnerException.Message } }
e "<?XML version='1.0'?><a/>"
e "<a>a<b/>c</a>"
e "<a> <b> x </b> </a>"
e "<a xml:space='preserve'> <b> x </b> </a>"
e "<a>x<![CDATA[<&]]>y</a>"
e "<a xmlns='u' xmlns:p='v'><p:b p:c='1'/></a>"
e "<!DOCTYPE a><a/>"
e "<!DOCTYPE a [<!ENTITY e 'v'>]><a>&e;</a>"
