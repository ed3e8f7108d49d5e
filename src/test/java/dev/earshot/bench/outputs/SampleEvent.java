package dev.earshot.bench.outputs;

/**
 * A change as long as those that overlays get.
 */
final class SampleEvent {

	private static final String JSON = """
			{"version":1,"state":"playing","number":%d,"type":"track","title":"A Track With A Name Of Usual Length",\
			"subtitle":"The Band and Somebody Else","album":"An Album, Deluxe Edition",\
			"link":"https://open.spotify.com/track/0000000000000000000000","explicit":false,\
			"artwork":{"url":"https://i.scdn.co/image/ab67616d0000b2730000000000000000000000000","width":640,"height":640},\
			"colours":{"background":"#191414","text":"#ffffff","accent":"#1ed760"},\
			"progress":{"position":12345,"duration":234567,"at":1764000000000},"device":"Kitchen"}""";

	private SampleEvent() {
	}

	static String json(int number) {
		return JSON.formatted(number);
	}

}
