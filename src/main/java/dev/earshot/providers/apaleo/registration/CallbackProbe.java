package dev.earshot.providers.apaleo.registration;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;

import javax.net.ssl.SSLException;

import dev.earshot.core.StrictHttpClient;
import dev.earshot.core.Timeout;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.stereotype.Component;

/**
 * Finds out whether the redirect URI leads here: this server calls itself by it, with a
 * number that only this process knows.
 */
@Component
class CallbackProbe {

	/** The parameter that a callback of apaleo never has. */
	static final String PARAMETER = "probe";

	private static final Duration LIMIT = Duration.ofSeconds(5);

	private static final int MAX_BYTES = 200;

	private final Set<String> running = ConcurrentHashMap.newKeySet();

	private final SecureRandom random = new SecureRandom();

	private final Timeout timeout = new Timeout(LIMIT);

	private final HttpComponentsClientHttpRequestFactory requests = new HttpComponentsClientHttpRequestFactory(
			client());

	private static CloseableHttpClient client() {
		return StrictHttpClient.builder(StrictHttpClient.connections(LIMIT, LIMIT).build(), LIMIT).build();
	}

	/**
	 * Calls a redirect URI.
	 * @return what came back
	 */
	CallbackAnswer call(String redirectUri) {
		String number = number();
		this.running.add(number);
		try {
			return this.timeout.call(() -> answer(URI.create(redirectUri + "?" + PARAMETER + "=" + number), number));
		}
		catch (SSLException ex) {
			return new CallbackAnswer(CallbackAnswer.Kind.UNTRUSTED, 0);
		}
		catch (IOException | TimeoutException ex) {
			return new CallbackAnswer(CallbackAnswer.Kind.NOTHING, 0);
		}
		finally {
			this.running.remove(number);
		}
	}

	private String number() {
		byte[] bytes = new byte[16];
		this.random.nextBytes(bytes);
		return HexFormat.of().formatHex(bytes);
	}

	private CallbackAnswer answer(URI address, String number) throws IOException {
		try (ClientHttpResponse response = this.requests.createRequest(address, HttpMethod.GET).execute()) {
			HttpStatusCode status = response.getStatusCode();
			String body = new String(response.getBody().readNBytes(MAX_BYTES), StandardCharsets.US_ASCII);
			return new CallbackAnswer(kind(status, body.equals(answerTo(number))), status.value());
		}
	}

	private static CallbackAnswer.Kind kind(HttpStatusCode status, boolean isOurs) {
		if (status.is3xxRedirection()) {
			return CallbackAnswer.Kind.REDIRECT;
		}
		return (status.is2xxSuccessful() && isOurs) ? CallbackAnswer.Kind.EARSHOT : CallbackAnswer.Kind.OTHER;
	}

	/**
	 * Answers a call of this server to itself.
	 * @param number the parameter of the call
	 * @return empty if this process did not call
	 */
	Optional<String> answer(String number) {
		return this.running.contains(number) ? Optional.of(answerTo(number)) : Optional.empty();
	}

	private static String answerTo(String number) {
		return "Earshot " + number;
	}

}
