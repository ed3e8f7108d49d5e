package dev.earshot.providers.http;

import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

import dev.earshot.core.StrictHttpClient;
import dev.earshot.oauth.BearerToken;
import dev.earshot.providers.ProviderRefusal;
import dev.earshot.providers.ProviderRefused;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/**
 * The HTTP client for providers: five seconds and 256 KiB for each exchange, no
 * redirects, and only to addresses that {@link ProviderAddresses} has checked.
 */
@Component
public class ProviderHttp {

	private static final Duration LIMIT = Duration.ofSeconds(5);

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {
	};

	private static final MediaType IMAGES = MediaType.valueOf("image/*");

	private final ProviderAddresses addresses;

	private final ClientHttpRequestFactory requests;

	private final Duration limit;

	@Autowired
	ProviderHttp(ProviderAddresses addresses) {
		this(addresses, LIMIT);
	}

	ProviderHttp(ProviderAddresses addresses, Duration limit) {
		this.addresses = addresses;
		this.requests = new HttpComponentsClientHttpRequestFactory(client(addresses, limit));
		this.limit = limit;
	}

	private static CloseableHttpClient client(ProviderAddresses addresses, Duration limit) {
		return StrictHttpClient
			.builder(StrictHttpClient.connections(limit, limit).setDnsResolver(addresses).build(), limit)
			.build();
	}

	public RestClient.Builder builder() {
		return RestClient.builder().requestFactory(this.requests).requestInterceptor(new BoundedExchange(this.limit));
	}

	/**
	 * Reads a document.
	 * @param address checked before the request is made
	 * @param token sent along, if there is one
	 * @return the body of a response with status 200
	 * @throws ProviderRefused if there is none
	 */
	public String get(String address, @Nullable BearerToken token) {
		String body = get(address, String.class, (headers) -> authorize(headers, token));
		return (body != null) ? body : "";
	}

	/**
	 * Reads a JSON object.
	 * @param address checked before the request is made
	 * @param token sent along, if there is one
	 * @return its fields
	 * @throws ProviderRefused if the answer is anything else
	 */
	public Map<String, Object> object(String address, @Nullable BearerToken token) {
		String body = get(address, token);
		try {
			return Optional.ofNullable(JSON.readValue(body, OBJECT))
				.orElseThrow(() -> new ProviderRefused(ProviderRefusal.PROVIDER_UNREADABLE));
		}
		catch (JacksonException ex) {
			throw new ProviderRefused(ProviderRefusal.PROVIDER_UNREADABLE, ex);
		}
	}

	/**
	 * Reads a picture.
	 * @param address checked before the request is made
	 * @return the body of a response with status 200
	 * @throws ProviderRefused if there is none
	 */
	public byte[] picture(String address) {
		byte[] body = get(address, byte[].class, (headers) -> headers.setAccept(List.of(IMAGES)));
		return (body != null) ? body : new byte[0];
	}

	private <T> @Nullable T get(String address, Class<T> type, Consumer<HttpHeaders> headers) {
		URI url = this.addresses.check(address);
		try {
			return builder().build().get().uri(url).headers(headers).retrieve().body(type);
		}
		catch (RestClientException ex) {
			throw new ProviderRefused(refusal(ex), ex);
		}
	}

	private static void authorize(HttpHeaders headers, @Nullable BearerToken token) {
		headers.setAccept(List.of(MediaType.APPLICATION_JSON));
		if (token != null) {
			headers.setBearerAuth(token.value());
		}
	}

	/**
	 * Returns what a failed exchange means.
	 */
	public static ProviderRefusal refusal(RestClientException failure) {
		if (failure instanceof RestClientResponseException response) {
			return refusal(response.getStatusCode());
		}
		if (!(failure instanceof ResourceAccessException)) {
			return ProviderRefusal.PROVIDER_UNREADABLE;
		}
		return refusal(NestedExceptionUtils.getMostSpecificCause(failure));
	}

	private static ProviderRefusal refusal(HttpStatusCode status) {
		if (status.value() == HttpStatus.TOO_MANY_REQUESTS.value()) {
			return ProviderRefusal.PROVIDER_BUSY;
		}
		return status.is5xxServerError() ? ProviderRefusal.PROVIDER_UNAVAILABLE : ProviderRefusal.PROVIDER_UNREADABLE;
	}

	private static ProviderRefusal refusal(Throwable cause) {
		return switch (cause) {
			case ProviderAddresses.ForbiddenHost _ -> ProviderRefusal.PROVIDER_FORBIDDEN;
			case BoundedExchange.RedirectedException _ -> ProviderRefusal.PROVIDER_REDIRECTS;
			case BoundedExchange.TooLargeException _ -> ProviderRefusal.PROVIDER_UNREADABLE;
			case TimeoutException _ -> ProviderRefusal.PROVIDER_SLOW;
			case InterruptedIOException _ -> ProviderRefusal.PROVIDER_SLOW;
			default -> ProviderRefusal.PROVIDER_UNREACHABLE;
		};
	}

}
