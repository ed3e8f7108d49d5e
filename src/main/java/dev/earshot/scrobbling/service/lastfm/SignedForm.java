package dev.earshot.scrobbling.service.lastfm;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The parameters of a call, with the signature that Last.fm demands (documentation page
 * "Authentication", section 8). Strings sort by their UTF-16 units, which for the names
 * of parameters is the order of ASCII: {@code artist[10]} comes before {@code artist[1]}.
 */
final class SignedForm {

	private final SortedMap<String, String> parameters;

	private final String secret;

	SignedForm(Map<String, String> parameters, String secret) {
		this.parameters = new TreeMap<>(parameters);
		this.secret = secret;
	}

	String signature() {
		String text = this.parameters.entrySet()
			.stream()
			.map((parameter) -> parameter.getKey() + parameter.getValue())
			.collect(Collectors.joining("", "", this.secret));
		return HexFormat.of().formatHex(md5().digest(text.getBytes(StandardCharsets.UTF_8)));
	}

	private static MessageDigest md5() {
		try {
			return MessageDigest.getInstance("MD5");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Returns the form. The format of the answer is not signed. */
	String encoded() {
		Map<String, String> all = new TreeMap<>(this.parameters);
		all.put("api_sig", signature());
		all.put("format", "json");
		return all.entrySet()
			.stream()
			.map((parameter) -> encode(parameter.getKey()) + "=" + encode(parameter.getValue()))
			.collect(Collectors.joining("&"));
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
