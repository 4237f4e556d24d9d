package quote

import (
	"testing"

	"warta/article/quote/gold"
)

func TestJapanese(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"the subject of the sentence before", "港町で開いた会見で大原修平社長は深く頭を下げた。「二度と繰り返さない」と誓った。", "大原修平"},
		{"who gives words to another", "九回、外野から駆け寄った主将の長谷川に「思い切り投げろ」と声をかけられ、肩の力が抜けた。", "長谷川"},
		{"a testimony", "報告書は現場で働く社員の「誰も止められなかった」との証言を載せた。", "現場で働く社員"},
		{"a short answer alone in its sentence", "水野結衣さん（12）は写真を掲げた。「見て、勝ったよ」。", "水野結衣"},
		{"a thing is no subject", "古川直人知事は取材に応じ、財政の影響は「見極めたい」と述べた。", "古川直人"},
		{"who an office and a bracket stand behind", "岸田里美町議（無所属）は「順序が逆だ」と批判した。", "岸田里美"},
		{"the topic before a verb without a subject", "柏木悠斗さんは網を引き上げた。「今年は魚がいない」とため息をついた。", "柏木悠斗"},
		{"a second quotation of the sentence", "古賀直樹監督は「守りが崩れた」と切り出し、「全部私の責任だ」と語った。", "古賀直樹"},
		{"whoever stands beside the quotation", "笹川氏が増税を掲げたのに対し、倉橋美帆氏も「避けて通れない」と応じた。", "倉橋美帆"},
		{"the same body", "町建設課は現場を確かめた。同課は「明日には通れる」と説明した。", "町建設課"},
		{"a captain without a title behind", "主将のMF野沢大翔は「走り負けなかった」。", "野沢大翔"},
		{"an interviewer's questions", "画家の遠山しずくさん（41）に話を聞いた。\n\n――絵との出会いは。\n\n「祖母の家の襖です」\n\n――師の三宅巌さんからは何と。\n\n「早く描け、とだけ」", "遠山しずく"},
		{"an office behind a dot", "座長を務める藤村達也・北浜大教授は「議論はまだ尽きていない」と語った。", "藤村達也"},
		{"what an office is for is no name", "本社の品質管理部長が「数字を合わせて」と返信した。部長は取材に「記憶にない」と答えた。", "本社の品質管理部長"},
		{"an office for short", "早川隆農林水産相は会見を開いた。農水相は「備蓄米を放出する」と述べた。", "早川隆"},
		{"a clause before a description", "駅前で花屋を営む女性は「人通りが減った」と嘆いた。", "駅前で花屋を営む女性"},
		{"an owner with an age", "92歳の男性は「戦争は二度とごめんだ」と訴えた。", "92歳の男性"},
		{"a calling right before a name", "エース堀口蓮は顔を覆った。「夢のようです」と涙ぐんだ。", "堀口蓮"},
		{"a source before a topic", "海保によると、機関長の男性は「異音がした」と話しているという。", "機関長の男性"},
		{"who is asked in the clause before", "三宅結さんは上司に相談したが、「我慢しろ」と告げられた。", "上司"},
		{"the topic behind words told of inside", "菊池真代表は、首相が「増税はしない」と述べたことを取り上げ、「約束が違う」と追及した。", "菊池真"},
		{"those among whom a voice is heard", "専門家の間では「遅すぎる」との厳しい声が広がる。", "専門家"},
		{"voices side by side", "乗客からは車内で「早く出して」「息が苦しい」などの悲鳴が上がった。", "乗客"},
		{"nobody says who told it", "水谷京子さんは肩を落とした。電話では「すぐに振り込んで」と言われた。", ""},
		{"the same firm", "食品大手「北斗フーズ」が工場を閉じる。同社は「雇用は守る」と説明した。", "北斗フーズ"},
		{"a surname for the full name", "小山田透監督は勝ち試合を振り返った。小山田監督は「よく守った」とたたえた。", "小山田透"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := lastSpeaker(t, tt.text, "ja"); got != tt.want {
				t.Errorf("last speaker of %q: got %q, want %q", tt.text, got, tt.want)
			}
		})
	}
}

func TestChinese(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"a finished quotation at the paragraph's beginning", "“没有路，再好的果子也运不出去。”清水镇镇长方文静告诉记者，全镇今年要修三条路。", "方文静"},
		{"she is whom the sentence before is about", "县教育局局长方文静走进教室。她坦言：“老师还是不够。”", "方文静"},
		{"a verb far before", "供应商石桥材料发布声明称，产品检验合格，“没有任何证据指向我们”。", "石桥材料"},
		{"a pronoun beside the name", "导演林若冰说，她第一次拍片时没有经验，“是老师傅教会了我”。", "林若冰"},
		{"a nickname behind a calling", "护士小田把病历放好，小田说：“夜班最怕电话响。”", "小田"},
		{"a description that opens a clause", "家長在社團貼出照片，直呼「這怎麼吃得飽」。", "家長"},
		{"a source without a name", "一位接近公司的人士透露，订单早已减少，“只是没人敢说出来”。", "一位接近公司的人士"},
		{"the one at the other end of the talk", "村民石根生拿着单子。临走时他问方文静：“明天还来吗？”", "石根生"},
		{"a colon without a verb of speech", "裁判沈国梁看了看秒表。教练葛长河急了：“还有两秒！”", "葛长河"},
		{"the subject of an earlier clause before a colon", "老农鲁满仓蹲在地头，捏起一把土：“旱成这样，种啥都白搭。”", "鲁满仓"},
		{"a name behind a calling that no list has", "菜贩子走了，养蜂户耿春生说：“今年的花期短了十天。”", "耿春生"},
		{"a nickname behind a calling", "他的同事小邱告诉记者，排班表早就改了，“没人问过我们”。", "小邱"},
		{"a surname and how she is addressed", "乘客焦女士则表示：“我等了两个小时。”", "焦女士"},
		{"an office without a name", "检察官出庭。公诉人当庭反驳：“证据一条不缺。”", "公诉人"},
		{"that official", "河口市水务局有关负责人介绍，管网已经老化。“明年全部更换，”该负责人表示。", "河口市水务局有关负责人"},
		{"a paper that was shown", "警方出示了一份培训手册，其中写道：“先套近乎，再谈钱。”", "培训手册"},
		{"a title in marks", "市里今年印发的《夜间经济十条》提出，要“让灯亮得更久”。", "《夜间经济十条》"},
		{"a firm whose name stands in marks", "外卖平台“快送达”5月2日发布声明称，“该站点已经停业”。", "快送达"},
		{"a name with a dot behind a country and an office", "北岛国防部长米格尔·卡萨斯17日在首都称，船只“没有越界”。", "米格尔·卡萨斯"},
		{"who wrote the story says nothing", "新港社3月2日电（记者 汪明）外交部发言人柯静怡2日在记者会上表示，双方“仍在谈”。", "柯静怡"},
		{"in traditional script", "立委卓雅文打斷她：「這是誰的責任？」", "卓雅文"},
		{"an office alone is whoever has it", "經濟部長梁啟航出席會議。部長沉默片刻後說：「我沒有答案。」", "梁啟航"},
		{"how a nephew would call him", "木雕師傅霍永祥今年七十歲。祥叔聽完，笑說：「再做十年。」", "霍永祥"},
		{"a surname and an adverb", "工會主席樊少雄批評新例。樊續指，人手荒「不是今天才有」。", "樊少雄"},
		{"whose voice is heard", "电话里传来司机的声音：“前面塌方了，过不去！”", "司机"},
		{"a description with what it belongs to", "带队的老师说，停课一天，“孩子们自己要来”。", "带队的老师"},
		{"somebody new, with a clause", "一名坐在台阶上的老汉摆摆手：“人没事就行。”", "一名坐在台阶上的老汉"},
		{"a surname with an address behind a calling", "市民余小姐等了一天。她說：「打極電話都冇人聽。」", "余小姐"},
		{"the clause before goes before the one behind", "程昱碰见邻居，邻居的儿子先开了口：“叔，我不怪你。”", "邻居的儿子"},
		{"a name from abroad behind a university", "西海大学的卢卡斯·贝克则提出，降雨的贡献“可能被低估了”。", "卢卡斯·贝克"},
		{"a name from abroad behind its office", "河谷大豆协会会长彼得·布朗则在信中写道：“仓库已经满了。”", "彼得·布朗"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := lastSpeaker(t, tt.text, "zh"); got != tt.want {
				t.Errorf("last speaker of %q: got %q, want %q", tt.text, got, tt.want)
			}
		})
	}
}

// A name that is given to a thing in Chinese or Japanese is nobody's words.
func TestHanNames(t *testing.T) {
	for _, tt := range []struct{ lang, text string }{
		{"zh", "颱風「海葵草」過後，菜價一路上漲。"},
		{"zh", "外卖平台“快送达”发布声明称，站点已经停业。"},
		{"zh", "北岭能源（下称“北岭”）周三公布了三季报。"},
		{"zh", "渔业组织「海岸守望」成員在場外表示抗議。"},
		{"ja", "新しい給付金は「くらし応援」と名付けられ、来年から配られる。"},
		{"ja", "野球部のスローガンは「一球入魂」。部員は毎朝それを読む。"},
	} {
		if qs := Find(gold.Plain(tt.text, tt.lang), nil); len(qs) > 0 {
			t.Errorf("Find(%q) found %d quotations, want none", tt.text, len(qs))
		}
	}
}
