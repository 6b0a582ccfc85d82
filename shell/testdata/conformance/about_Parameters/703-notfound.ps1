function F { param([NoSuchAttr()]$A) 'x' }
F
