package feed

import (
	"strings"
	"time"
)

// monthTable lists the months' names by language, full and short, in lower
// case; a point after a short form is not part of the word.
var monthTable = []string{
	// English, and most of Indonesian, Malay, Dutch, Norwegian and Danish.
	"january jan,february feb,march mar,april apr,may,june jun,july jul,august aug,september sep sept,october oct,november nov,december dec",
	// Indonesian and Malay.
	"januari,februari peb pebruari,maret mac,,mei,juni,juli,agustus agu ags agt ogos ogo,,oktober okt,nopember nop,desember des disember dis",
	// German.
	"januar jänner jän,februar feber,märz mär mrz maerz,,mai,,,,,,,dezember dez",
	// Spanish.
	"enero ene,febrero,marzo,abril abr,mayo,junio,julio,agosto ago,septiembre setiembre set,octubre,noviembre,diciembre dic",
	// French.
	"janvier janv,février fév févr fevrier fevr,mars,avril avr,,juin,juillet juil,août aout aoû,septembre,octobre,novembre,décembre déc decembre",
	// Italian.
	"gennaio gen,febbraio,,aprile,maggio mag,giugno giu,luglio lug,,settembre,ottobre ott,,dicembre",
	// Portuguese.
	"janeiro,fevereiro fev,março,,maio,junho,julho,,setembro,outubro out,novembro,dezembro",
	// Dutch.
	",,maart mrt,,,,,augustus,,,,",
	// Swedish, Danish and Norwegian.
	",,,,maj,,,augusti,,,,december",
	// Polish.
	"stycznia styczeń sty,lutego luty lut,marca marzec,kwietnia kwiecień kwi,maja,czerwca czerwiec cze,lipca lipiec lip,sierpnia sierpień sie,września wrzesień wrz,października październik paź,listopada listopad lis,grudnia grudzień gru",
	// Czech.
	"ledna leden led,února únor úno,března březen bře,dubna duben dub,května květen kvě,června červen čer,července červenec čvc,srpna srpen srp,září zář,října říjen říj,,prosince prosinec pro",
	// Hungarian.
	"január,február,március márc,április ápr,május máj,június jún,július júl,augusztus,szeptember szept,október,,",
	// Turkish.
	"ocak oca,şubat şub,mart,nisan nis,mayıs,haziran haz,temmuz tem,ağustos ağu,eylül eyl,ekim eki,kasım kas,aralık ara",
	// Russian.
	"января январь янв,февраля февраль фев февр,марта март мар,апреля апрель апр,мая май,июня июнь июн,июля июль июл,августа август авг,сентября сентябрь сен сент,октября октябрь окт,ноября ноябрь ноя нояб,декабря декабрь дек",
	// Ukrainian.
	"січня січень січ,лютого лютий лют,березня березень бер,квітня квітень кві квіт,травня травень тра трав,червня червень чер черв,липня липень лип,серпня серпень сер серп,вересня вересень вер,жовтня жовтень жов жовт,листопада листопад лис лист,грудня грудень гру груд",
	// Greek.
	"ιανουαρίου ιανουάριος ιαν,φεβρουαρίου φεβρουάριος φεβ,μαρτίου μάρτιος μαρ μάρ μάρτ,απριλίου απρίλιος απρ,μαΐου μάιος μάι μαΐ μαι,ιουνίου ιούνιος ιουν ιούν ιον,ιουλίου ιούλιος ιουλ ιούλ ιολ,αυγούστου αύγουστος αυγ αύγ,σεπτεμβρίου σεπτέμβριος σεπ σεπτ,οκτωβρίου οκτώβριος οκτ,νοεμβρίου νοέμβριος νοε νοέ,δεκεμβρίου δεκέμβριος δεκ",
	// Arabic.
	"يناير,فبراير,مارس,أبريل ابريل إبريل,مايو,يونيو,يوليو,أغسطس اغسطس,سبتمبر,أكتوبر اكتوبر,نوفمبر,ديسمبر",
}

var monthNames = readMonths(monthTable)

// readMonths makes the table a map. The first language that uses a name has it.
func readMonths(table []string) map[string]time.Month {
	months := map[string]time.Month{}
	for _, language := range table {
		for i, names := range strings.Split(language, ",") {
			for _, name := range strings.Fields(names) {
				if _, taken := months[name]; !taken {
					months[name] = time.Month(i + 1)
				}
			}
		}
	}
	return months
}
