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
		{"an office behind a body", "차영식 한빛해운 사장은 노선을 줄였다. 차 사장 자신도 “버틸 만큼 버텼다”고 인정했다.", "차영식"},
		{"who somebody is", "배를 모는 건 오태산 선장이다. 오 선장은 “바람이 바뀌었다”고 했다.", "오태산"},
		{"a full name that stands behind", "마 박사는 “우연이 도왔다”고 말했다. 마진철 박사 연구팀은 내년에 논문을 낸다.", "마진철"},
		{"a name from abroad that ends as a subject does", "루카스 오르테가 대주교는 “문을 닫지 않겠다”고 말했다.", "루카스 오르테가"},
		{"somebody's people", "도 의원 측 관계자는 “답할 일이 아니다”라고 말했다.", "도 의원 측 관계자"},
		{"nouns that no list has", "뒷자리 심술쟁이가 “그걸 누가 믿어”라고 하자 웃음이 터졌다.", "뒷자리 심술쟁이"},
		{"a certain one", "한 외국계 투자사는 “발을 뺄 때”라고 권했다.", "한 외국계 투자사"},
		{"a question within", "국민석 장관은 “기다리겠다”고 말했다. 국 장관은 배를 띄우느냐는 물음에 “아직 아니다”라고 답했다.", "국민석"},
		{"a sentence that only goes on", "강나루 소장은 “둑이 낡았다”고 말했다. 이어 “다음 비가 걱정”이라고 덧붙였다.", "강나루"},
		{"over a paragraph", "강나루 소장은 “둑이 낡았다”고 말했다.\n\n이어 “다음 비가 걱정”이라고 덧붙였다.", "강나루"},
		{"a sentence that only says who speaks", "제빵사 고은채(44)씨가 말했다. “반죽은 거짓말을 안 해요.”", "고은채"},
		{"a label in brackets", "[민들레/화물차 운전자 : “길이 그냥 꺼졌어요.”]", "민들레"},
		{"a label without a name", "[인근 상인 : “며칠 전부터 흔들렸어요.”]", "인근 상인"},
		{"whom the next passage introduces", "“배추가 다 녹았어요.”\n\n8일 낮 강릉의 한 밭. 농민 석모(58) 씨가 잎을 들췄다.", "석모"},
		{"what somebody was told", "소방서는 “타는 냄새가 난다”는 신고를 받고 출동했다.", ""},
		{"what another sent", "재판부는 배 씨가 공범에게 보낸 “이제 다 끝났다”라는 메시지를 근거로 들었다.", "배 씨"},
		{"one who tells what another said", "제보자는 따져 묻자 당시 팀장이 “시키는 대로 해라”라고 했다고 주장했다.", "팀장"},
		{"whom a paper quotes", "현지 신문은 구조대 대변인의 말을 인용해 “생존자를 찾았다”고 보도했다.", "구조대 대변인"},
		{"a notice", "문에는 종이가 붙어 있었다. 안내문에는 “당분간 쉽니다”라고 적혀 있었다.", "안내문"},
		{"a forecast", "한 중개업체 임원은 “하반기엔 오를 것”으로 내다봤다.", "한 중개업체 임원"},
		{"a letter has a writer", "편지에는 “잘 지내고 있으니 걱정 말라”라고 적혀 있었다.", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := lastSpeaker(t, tt.text, "ko"); got != tt.want {
				t.Errorf("last speaker of %q: got %q, want %q", tt.text, got, tt.want)
			}
		})
	}
}
