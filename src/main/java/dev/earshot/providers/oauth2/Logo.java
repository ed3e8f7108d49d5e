package dev.earshot.providers.oauth2;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A picture in a format that cannot hold scripts, as its first bytes say.
 *
 * @param address where it was read
 * @param base64 the file
 */
record Logo(String address, String base64) {

	private static final int MAX_BYTES = 64 * 1024;

	/**
	 * Makes a logo of a file.
	 * @return empty if it is too large or in another format
	 */
	static Optional<Logo> of(String address, byte[] file) {
		boolean isLogo = file.length <= MAX_BYTES && Format.of(file).isPresent();
		return isLogo ? Optional.of(new Logo(address, Base64.getEncoder().encodeToString(file))) : Optional.empty();
	}

	byte[] bytes() {
		return Base64.getDecoder().decode(this.base64);
	}

	String mediaType() {
		return Format.of(bytes()).orElseThrow().mediaType;
	}

	private enum Format {

		PNG("image/png", "89504e470d0a1a0a"), JPEG("image/jpeg", "ffd8ff"), GIF("image/gif", "47494638");

		private final String mediaType;

		private final byte[] beginning;

		Format(String mediaType, String beginning) {
			this.mediaType = mediaType;
			this.beginning = HexFormat.of().parseHex(beginning);
		}

		static Optional<Format> of(byte[] file) {
			return Arrays.stream(values())
				.filter((format) -> Arrays.equals(format.beginning, Arrays.copyOf(file, format.beginning.length)))
				.findAny();
		}

	}

}
