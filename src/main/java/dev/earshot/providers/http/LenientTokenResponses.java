package dev.earshot.providers.http;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Turns token responses as providers send them into what RFC 6749, section 5, asks for: a
 * refusal with status 200 gets status 400, a form becomes JSON, a list of scopes a text,
 * and a token without a known type a bearer token.
 */
public class LenientTokenResponses implements ClientHttpRequestInterceptor {

	private static final String TYPE = "token_type";

	private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {
	};

	private static final JsonMapper JSON = JsonMapper.shared();

	@Override
	public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
			throws IOException {
		try (ClientHttpResponse response = execution.execute(request, body)) {
			byte[] content = response.getBody().readAllBytes();
			Optional<Map<String, Object>> answer = response.getStatusCode().is2xxSuccessful()
					? answer(new String(content, StandardCharsets.UTF_8), response.getHeaders().getContentType())
					: Optional.empty();
			return answer.map(LenientTokenResponses::response)
				.orElse(new ReadResponse(response.getStatusCode(), response.getStatusText(), response.getHeaders(),
						content));
		}
	}

	private static Optional<Map<String, Object>> answer(String content, @Nullable MediaType type) {
		return MediaType.APPLICATION_FORM_URLENCODED.isCompatibleWith(type) ? form(content) : object(content);
	}

	private static Optional<Map<String, Object>> form(String content) {
		try {
			return Optional.of(fields(content));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private static Map<String, Object> fields(String content) {
		Map<String, Object> fields = new LinkedHashMap<>();
		UriComponentsBuilder.newInstance()
			.query(content)
			.build()
			.getQueryParams()
			.toSingleValueMap()
			.forEach((name, value) -> fields.put(name, decoded(value)));
		return fields;
	}

	private static String decoded(@Nullable String value) {
		return (value != null) ? URLDecoder.decode(value, StandardCharsets.UTF_8) : "";
	}

	private static Optional<Map<String, Object>> object(String content) {
		try {
			return Optional.ofNullable(JSON.readValue(content, OBJECT));
		}
		catch (JacksonException ex) {
			return Optional.empty();
		}
	}

	private static ClientHttpResponse response(Map<String, Object> answer) {
		boolean isRefusal = answer.get("access_token") == null && answer.get("error") instanceof String;
		return isRefusal ? json(HttpStatus.BAD_REQUEST, Map.of("error", answer.get("error")))
				: json(HttpStatus.OK, usual(answer));
	}

	private static Map<String, Object> usual(Map<String, Object> answer) {
		Map<String, Object> usual = new LinkedHashMap<>(answer);
		usual.put(TYPE, "Bearer");
		usual.computeIfPresent("scope", (_, scope) -> (scope instanceof Collection<?> scopes)
				? scopes.stream().map(String::valueOf).collect(Collectors.joining(" ")) : scope);
		return usual;
	}

	private static ClientHttpResponse json(HttpStatusCode status, Map<String, ?> content) {
		HttpHeaders headers = new HttpHeaders();
		headers.setContentType(MediaType.APPLICATION_JSON);
		return new ReadResponse(status, "", headers, JSON.writeValueAsBytes(content));
	}

}
