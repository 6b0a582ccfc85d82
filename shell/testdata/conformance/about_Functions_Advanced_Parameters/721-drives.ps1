function T { param([ValidateDrive('C')]$D) "ok $D" }
T x; T $null; T ''
function U { param([ValidateUserDrive()]$D) "ok $D" }
U x; U 'User:\a'
