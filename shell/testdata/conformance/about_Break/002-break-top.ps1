'start'
& { 'in'; break; 'out' }
'end'
