'4' -ge 30; 4 -ge '30'; '1e2' -eq 100; 100 -eq '1e2'; 15 -eq '0xf'; $true -eq 'no'; 'no' -eq $true; '' -eq $false; 0 -eq ''; '' -eq 0
[int]4.5; [int]5.5; [int]'4.5'; [bigint]'3.7'; [math]::Round(0.375, 2); 9/2; (8/2).GetType().Name; ([int]::MinValue - 1).GetType().Name
'6' + 6; 6 + '6'; '6' * 2; '20' - '8'; '7' / '2'; 1.0; 2.50; 1e3
