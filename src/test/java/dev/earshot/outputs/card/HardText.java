package dev.earshot.outputs.card;

/**
 * Titles and names that are difficult to lay out.
 */
public enum HardText {

	/** Three hundred characters. */
	ENDLESS("A Complete and Unhurried Inventory of Everything the River Carried Past Our Kitchen Window ".repeat(4)
		.substring(0, 300), "The Unlit Chandlers and the Second Harbour Philharmonic Youth Orchestra of the North"),

	/** No possible line break. */
	ONE_WORD("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft", "WWWMMMWWWMMMWWW"),

	/** The widest capital letters. */
	WIDE("WWW MMM @@@ WMW MWM WWWWWW MMMMMM WWWWWWWW", "ŒÆW MŒ"),

	/** From right to left. */
	ARABIC("فانوس الثلج الأخير في ليلة طويلة من ليالي المرفأ البعيد التي لا تنتهي أبدا", "رباعي المرفأ البعيد"),

	/** From right to left, and short. */
	HEBREW("מנורת השלג", "רביעיית הנמל"),

	/** Both directions in one line. */
	MIXED("Harbour (فانوس الثلج) Live 2026", "רביעיית הנמל|Paper Harbor|رباعي المرفأ"),

	/** Full width, without spaces. */
	JAPANESE("雨の台所と七つの匙、そして忘れられた港の灯台守が夜明けまで数えた星たちの物語", "雨音灯籠"),

	/** Full width too. */
	CHINESE("最後一盞雪燈與渡輪六點鐘的港口", "紙港樂隊"),

	/** Full width with spaces. */
	KOREAN("비 오는 부엌과 일곱 개의 숟가락 그리고 등대지기의 마지막 편지", "종이 항구"),

	/** Emoji of many parts. */
	EMOJI("Family 👨‍👩‍👧‍👦 of 🏳️‍🌈 flags 🇯🇵🇩🇪 and 👩🏽‍🚀 more 🎧🎶🎹🥁🎷🎺🪕🎻", "🦊 Lantern 🏮"),

	/** Markup. */
	MARKUP("<&\"'>]]> <script>alert('x')</script> &amp; <!-- --> ${7*7} [[#{x}]]", "\"><svg onload=\"1\">"),

	/** Characters that XML forbids, and direction controls. */
	FORBIDDEN("Bell\u0007 Null\u0000 Esc\u001b[31m \ufffe Lone\ud800 \u202eturned\u202c Tab\tLine\nEnd",
			"\u0001\u0002"),

	/** Combining marks. */
	COMBINING("Z̷̧̛͎̤̥̳͈̈́̎̾͒a̶̢̛̩̣̙͑̈́̑l̵̨̛̺̣̈́̾g̸̡̛̹̪̈́̆̚o̴̢̧͚̊̿̕ and e\u0301 a\u0308 n\u0303", "Tiếng Việt Ọ́"),

	/** Scripts with stacked and joined letters. */
	INDIC("रसोई की खिड़की से बहती हुई नदी का पूरा हिसाब और सात चम्मच", "ครัวฝนตก"),

	/** Full-width Latin letters. */
	FULL_WIDTH("ＨＡＲＢＯＵＲ　ｌｉｇｈｔｓ！（ｌｉｖｅ）２０２６　～　ｆｅｒｒｙ　ａｔ　ｓｉｘ，ｉｌｌｉｍｉｔａｂｌｅ", "ＰＡＰＥＲ　ｈａｒｂｏｒ"),

	/** Symbols used as letters. */
	FANCY("𝓕𝓮𝓻𝓻𝔂 𝕒𝕥 𝔖𝔦𝔵 ＦＵＬＬ ｗｉｄｔｈ ﷽ ꧁ ༺ ✦", "Щука Жёлтый");

	private final String title;

	private final String by;

	HardText(String title, String by) {
		this.title = title;
		this.by = by;
	}

	public String title() {
		return this.title;
	}

	public String[] by() {
		return this.by.split("\\|");
	}

}
