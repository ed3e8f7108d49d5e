package dev.earshot.providers.http;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.mock.http.client.MockClientHttpRequest;
import org.springframework.mock.http.client.MockClientHttpResponse;
import org.springframework.web.client.RestClient;

/**
 * The client for providers without a network: every address has a document at once.
 */
public final class AnsweringProvider extends ProviderHttp {

	private Function<String, byte[]> documents = (_) -> new byte[0];

	public AnsweringProvider() {
		super(LocalProviders.addresses());
	}

	/** Gives each path its document. */
	public AnsweringProvider with(Function<String, byte[]> documents) {
		this.documents = documents;
		return this;
	}

	@Override
	public RestClient.Builder builder() {
		return RestClient.builder().requestFactory(this::request);
	}

	private ClientHttpRequest request(URI address, HttpMethod method) {
		MockClientHttpRequest request = new MockClientHttpRequest(method, address);
		request.setResponse(response(this.documents.apply(address.getPath())));
		return request;
	}

	/** Returns a response with status 200 and JSON. */
	public static ClientHttpResponse response(byte[] body) {
		MockClientHttpResponse response = new MockClientHttpResponse(new ByteArrayInputStream(body), HttpStatus.OK);
		response.getHeaders().setContentType(new MediaType(MediaType.APPLICATION_JSON, StandardCharsets.UTF_8));
		response.getHeaders().set(HttpHeaders.CONTENT_LENGTH, String.valueOf(body.length));
		return response;
	}

}
