package dev.earshot.bench.footprint;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.earshot.TemporaryFiles;
import dev.earshot.Visitor;
import dev.earshot.Visitor.Page;
import dev.earshot.bench.history.LargeExport;
import dev.earshot.standin.Person;
import dev.earshot.standin.SpotifyStandIn;
import org.awaitility.Awaitility;

/**
 * One person who uses the program: a dashboard that stays open, controls, a log, and a
 * link that others fetch.
 */
final class OnePerson implements AutoCloseable {

	private static final int PLAYS = 10_000;

	private static final Duration PATIENCE = Duration.ofMinutes(10);

	private static final Pattern TOKEN = Pattern.compile("/s/([\\w-]{22})/");

	private static final Pattern SUBJECT = Pattern.compile("href=\"(/statistics/(?:tracks|artists|albums)/\\d+)");

	private static final List<String> PAGES = List.of("/statistics?period=all", "/history", "/recap/2025", "/share",
			"/statistics?period=year&date=2025-06-01", "/profile", "/admin", "/statistics/top/artists?period=all",
			"/history?q=track", "/recap/2025/picture.png", "/statistics/calendar?period=all", "/playback/queue",
			"/playback/devices", "/api/statistics?period=all", "/admin/diagnostics", "/admin/audit", "/top",
			"/playback/search?q=choir");

	private static final List<String> OUTPUTS = List.of("card.svg", "now.json", "overlay", "overlay.css", "screen");

	private final HttpClient http = HttpClient.newHttpClient();

	private final String url;

	private final Visitor visitor;

	private final String token;

	private OnePerson(String url, Visitor visitor, String token) {
		this.url = url;
		this.visitor = visitor;
		this.token = token;
		keepOpen("/live");
		keepOpen("/s/" + token + "/live");
	}

	/**
	 * Logs in, turns on controls and the log, imports an export and makes a link.
	 * @param url of the server, which nobody has used yet
	 * @param spotify who plays Spotify
	 * @return the person, with an open dashboard and an open overlay
	 * @throws IOException if there is no room for the export
	 */
	static OnePerson logIn(String url, SpotifyStandIn spotify) throws IOException {
		Visitor visitor = new Visitor(url);
		visitor.logIn(spotify, Person.LANTERN_FOX);
		visitor.turnOnControls(spotify, Person.LANTERN_FOX);
		importPlays(visitor);
		visitor.open("/share");
		Page link = visitor.submit("/share/new", "name", "README", "opens.overlay", "yes", "opens.card", "yes",
				"opens.feed", "yes", "opens.display", "yes", "expiry", "never");
		return new OnePerson(url, visitor, first(TOKEN, link));
	}

	private static void importPlays(Visitor visitor) throws IOException {
		visitor.open("/history");
		visitor.submit("/history/recording", "on", "true", "zone", "Europe/Berlin");
		visitor.open("/history/import");
		byte[] export = Files.readAllBytes(LargeExport.write(PLAYS, TemporaryFiles.directory()));
		visitor.upload("/history/import", "export.zip", export);
		Awaitility.await().atMost(PATIENCE).until(() -> visitor.open("/statistics?period=all"), OnePerson::hasSubjects);
	}

	private static boolean hasSubjects(Page statistics) {
		return SUBJECT.matcher(statistics.body()).find();
	}

	private static String first(Pattern pattern, Page page) {
		Matcher found = pattern.matcher(page.body());
		if (!found.find()) {
			throw new IllegalStateException("No " + pattern + " on " + page.path() + " with status " + page.status());
		}
		return found.group(1);
	}

	private void keepOpen(String stream) {
		HttpRequest request = HttpRequest.newBuilder(URI.create(this.url + stream))
			.header("Cookie", "EARSHOT=" + this.visitor.session())
			.build();
		this.http.sendAsync(request, BodyHandlers.ofLines()).thenAccept((response) -> response.body().forEach((_) -> {
		}));
	}

	/**
	 * Does what one person may do in a minute, and what others fetch in it.
	 * @param minute from 0 on, which decides about the pages that are opened
	 */
	void spendMinute(int minute) {
		openWell("/");
		this.visitor.submit((minute % 2 == 0) ? "/playback/pause" : "/playback/play");
		for (int page = 0; page < 3; page++) {
			openWell(PAGES.get((3 * minute + page) % PAGES.size()));
		}
		fetchOutputs();
	}

	/**
	 * Opens every page once.
	 */
	void openEverything() {
		PAGES.forEach(this::openWell);
		openWell(first(SUBJECT, this.visitor.open("/statistics?period=all")));
		fetchOutputs();
	}

	private void fetchOutputs() {
		OUTPUTS.forEach((output) -> openWell("/s/" + this.token + "/" + output));
	}

	private void openWell(String path) {
		Page page = this.visitor.open(path);
		if (page.status() != 200) {
			throw new IllegalStateException(path + " answered with status " + page.status());
		}
	}

	@Override
	public void close() {
		this.http.shutdownNow();
	}

}
