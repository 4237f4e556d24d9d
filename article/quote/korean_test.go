package quote

import (
	"testing"

	"warta/article/quote/gold"
)

// lastSpeaker returns whom the last quotation of a text is given to.
func lastSpeaker(t *testing.T, text, lang string) string {
	t.Helper()
	d := gold.Plain(text, lang)
	qs := Find(d, nil)
	if len(qs) == 0 {
		t.Fatalf("Find(%q) found no quotation", text)
	}
	return qs[len(qs)-1].Speaker
}

func TestKorean(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"an age in brackets", "마을을 지켜 온 이장 강석구(71) 씨는 올해도 물이 말랐다며 “논을 버릴 수는 없다”고 말했다.", "강석구"},
		{"an office in brackets", "오지훈 최고운영책임자(COO)는 이날 설명회에서 \"공장을 두 곳 더 짓겠다\"고 밝혔다.", "오지훈"},
		{"a body before the name", "하늘경제연구원 민서라 선임연구위원은 “금리는 당분간 묶일 것”이라고 내다봤다.", "민서라"},
		{"a name from abroad", "국제구호센터 마르코 벨리니 팀장은 “물이 가장 급하다”고 호소했다.", "마르코 벨리니"},
		{"a surname of two syllables", "남궁윤 위원장은 회의를 열었다. 남궁 위원장은 “결론을 내지 못했다”며 자리를 떴다.", "남궁윤"},
		{"two who talk in one sentence", "서동민 의원과 조가연 의원이 맞붙었다. 서동민 의원이 “끝까지 들으시라”고 하자 조가연 의원은 “충분히 들었다”고 되물었다.", "조가연"},
		{"the speaker goes on", "배지호 서장은 “불길은 잡혔다”며 “잔불을 정리하고 있다”고 했다.", "배지호"},
		{"the topic, not a subject within", "노은채 교수는 구 의원이 지난해 같은 말을 했다고 거론하며 “그때와 다른 것이 없다”고 지적했다.", "노은채"},
		{"a description", "한 식당 주인은 “손님이 절반으로 줄었다”고 하소연했다.", "한 식당 주인"},
		{"a body", "산림보호협회는 “나무를 벨 이유가 없다”고 반발했다.", "산림보호협회"},
		{"a verb behind a finished quotation", "“숨이 막혀서 뛰어나왔어요.” 2층에서 일하던 송미라 씨(39)가 말했다.", "송미라"},
		{"a child by its given name", "졸업생은 유하늘(12) 한 명이다. 교문을 나서던 하늘이는 “내일도 올래요”라고 말했다.", "유하늘"},
		{"a foreign name behind an office with a copula", "현지 책임자인 엘렌 로슈는 “다리가 끊겼다”고 전했다.", "엘렌 로슈"},
		{"a country before a surname", "브루노 테스타 감독이 웃었다. 이탈리아 출신인 테스타 감독은 “이제 시작”이라고 말했다.", "브루노 테스타"},
		{"an interviewer's questions", "시인 유서하(58)를 만났다. 유서하는 웃었다.\n\n―왜 시인가.\n\n“짧아서다.”\n\n―다음 책은.\n\n“아직 모른다.”", "유서하"},
		{"a former office is no surname", "전 대통령은 “다시는 없을 일이다”라고 말했다.", "대통령"},
		{"a paper has no name", "편지에는 “잘 지내고 있으니 걱정 말라”라고 적혀 있었다.", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := lastSpeaker(t, tt.text, "ko"); got != tt.want {
				t.Errorf("last speaker of %q: got %q, want %q", tt.text, got, tt.want)
			}
		})
	}
}
