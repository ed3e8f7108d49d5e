package dev.earshot.imports.exportfile;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The name of an uploaded file, with its folder in the ZIP. Nothing is ever written under
 * it.
 *
 * @param value fit to be shown: without control characters and steps upward
 */
record UploadName(String value) {

	private static final int MAX_LENGTH = 200;

	private static final String UNNAMED = "…";

	private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}]");

	private static final Pattern ACCOUNT_DATA = Pattern.compile(
			"(?:.*/)?(?:Userdata|Payments|Inferences|SearchQueries|Identity|Identifiers|Marquee|Follow|Playlist\\d*"
					+ "|YourLibrary|Wrapped\\d*|YourSoundCapsule|PodcastInteractivity.*|TasteProfile|AgentGateway"
					+ "|MessageData|UserAttributes)(?: ?\\(\\d+\\))?\\.json",
			Pattern.CASE_INSENSITIVE);

	static UploadName of(String raw) {
		String visible = INVISIBLE.matcher(raw).replaceAll("").replace('\\', '/');
		String path = Arrays.stream(visible.split("/"))
			.filter((step) -> !step.isBlank() && !step.equals(".") && !step.equals(".."))
			.collect(Collectors.joining("/"));
		return new UploadName(path.isEmpty() ? UNNAMED : path.substring(Math.max(0, path.length() - MAX_LENGTH)));
	}

	UploadName entry(String raw) {
		return of(this.value + "/" + raw);
	}

	/**
	 * Returns whether the file is known to hold data about the account, such as addresses
	 * and payments, and no plays.
	 */
	boolean isOfAccountData() {
		return ACCOUNT_DATA.matcher(this.value).matches();
	}

}
