package dev.earshot.web.server;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.servlet.ServletRequest;

import org.springframework.modulith.NamedInterface;

/**
 * The forwarding headers of a request as they arrived, before some were removed and
 * others believed.
 *
 * @param values by the name of the header in lower case
 * @param sender the address that sent them
 * @param trusted whether it is a trusted proxy
 */
@NamedInterface("forwarding")
public record ArrivedHeaders(Map<String, String> values, String sender, boolean trusted) {

	private static final String ATTRIBUTE = ArrivedHeaders.class.getName();

	public ArrivedHeaders {
		values = new TreeMap<>(values);
	}

	// Empty if there were none.
	public static Optional<ArrivedHeaders> of(ServletRequest request) {
		return Optional.ofNullable(request.getAttribute(ATTRIBUTE)).map(ArrivedHeaders.class::cast);
	}

	/** Makes them readable wherever the request goes. */
	public void keepIn(ServletRequest request) {
		request.setAttribute(ATTRIBUTE, this);
	}

}
