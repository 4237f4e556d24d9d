package quote

func isMister(low string) bool {
	switch low {
	case "mr", "herr", "herrn", "pak", "bapak", "señor", "senhor", "signor", "meneer", "господин", "pan", "sir", "monsieur":
		return true
	}
	return false
}

func isMissus(low string) bool {
	switch low {
	case "mrs", "ms", "miss", "mme", "madame", "frau", "bu", "ibu", "señora", "sra", "senhora", "signora", "mevrouw", "госпожа", "pani", "fru":
		return true
	}
	return false
}
