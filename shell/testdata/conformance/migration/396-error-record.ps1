try { Set-MigrationBatch b1 -StartAfter never } catch { $e = $_ }
$e.Exception.GetType().FullName
$e.Exception.InnerException.GetType().FullName
$e.Exception.InnerException.Message
$e.Exception.ParameterName; $e.Exception.ParameterType.FullName; $e.Exception.TypeSpecified.FullName; $e.Exception.ErrorId; $e.Exception.Line; $e.Exception.Offset
$e.CategoryInfo.Activity; $e.CategoryInfo.TargetName; $e.CategoryInfo.TargetType
"$e"
