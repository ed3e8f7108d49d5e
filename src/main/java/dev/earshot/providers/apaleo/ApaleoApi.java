package dev.earshot.providers.apaleo;

import java.net.URI;
import java.util.List;

import dev.earshot.core.RefusedException;
import dev.earshot.oauth.BearerToken;
import dev.earshot.oauth.ClientCredentials;
import dev.earshot.providers.ProviderRefusal;
import dev.earshot.providers.ProviderRefused;
import dev.earshot.providers.http.ProviderAddresses;
import dev.earshot.providers.http.ProviderHttp;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/**
 * The calls to apaleo. Addresses that apaleo does not document are read from its OpenID
 * document each time, as they are needed only when an account is linked or unlinked.
 */
@Component
public class ApaleoApi {

	private static final int MAX_PROPERTIES = 200;

	private final ProviderHttp http;

	private final ProviderAddresses addresses;

	private final ApaleoProperties properties;

	ApaleoApi(ProviderHttp http, ProviderAddresses addresses, ApaleoProperties properties) {
		this.http = http;
		this.addresses = addresses;
		this.properties = properties;
	}

	public ApaleoPerson person(BearerToken token) {
		JsonNode claims = get(endpoint("userinfo_endpoint"), token);
		return new ApaleoPerson(required(claims, "sub"), text(claims, "account_code", ""));
	}

	public HotelAccount account(BearerToken token) {
		JsonNode account = get(api("/account/v1/accounts/current"), token);
		String code = required(account, "code");
		return new HotelAccount(code, text(account, "name", code), text(account, "type", ""), city(account));
	}

	/**
	 * Returns the properties that the person chose or may see.
	 * @return at most 200, without templates
	 */
	public List<HotelProperty> properties(BearerToken token) {
		URI address = api("/inventory/v1/properties?pageNumber=1&pageSize=" + MAX_PROPERTIES);
		JsonNode answer = get(address, token);
		if (answer.isObject() && !answer.path("properties").isArray()) {
			throw new ProviderRefused(ProviderRefusal.PROVIDER_UNREADABLE);
		}
		return answer.path("properties")
			.valueStream()
			.filter((property) -> !property.path("isTemplate").asBoolean(false))
			.map(ApaleoApi::property)
			.toList();
	}

	private static HotelProperty property(JsonNode property) {
		String id = required(property, "id");
		return new HotelProperty(id, text(property, "name", id), city(property));
	}

	private URI api(String path) {
		return URI.create(this.properties.apiUrl() + path);
	}

	/**
	 * Returns where tokens are revoked (RFC 7009).
	 */
	URI revocationAddress() {
		return endpoint("revocation_endpoint");
	}

	/**
	 * Revokes a refresh token.
	 * @throws RefusedException if apaleo does not
	 */
	void revoke(URI address, ClientCredentials client, String refreshToken) {
		try {
			MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
			form.add("token", refreshToken);
			form.add("token_type_hint", "refresh_token");
			client().post()
				.uri(address)
				.headers((headers) -> headers.setBasicAuth(client.clientId(), client.clientSecret()))
				.contentType(MediaType.APPLICATION_FORM_URLENCODED)
				.body(form)
				.retrieve()
				.toBodilessEntity();
		}
		catch (RestClientException ex) {
			throw refused(ex);
		}
	}

	private URI endpoint(String name) {
		JsonNode document = read(URI.create(this.properties.identityUrl() + "/.well-known/openid-configuration"),
				HttpHeaders.EMPTY);
		return this.addresses.check(required(document, name));
	}

	private JsonNode get(URI address, BearerToken token) {
		HttpHeaders headers = new HttpHeaders();
		headers.setBearerAuth(token.value());
		return read(address, headers);
	}

	// Without any properties the answer has no body.
	private JsonNode read(URI address, HttpHeaders headers) {
		try {
			JsonNode body = client().get()
				.uri(address)
				.headers((all) -> all.addAll(headers))
				.accept(MediaType.APPLICATION_JSON)
				.retrieve()
				.body(JsonNode.class);
			return (body != null) ? object(body) : MissingNode.getInstance();
		}
		catch (RestClientException ex) {
			throw refused(ex);
		}
	}

	private static JsonNode object(JsonNode body) {
		if (!body.isObject()) {
			throw new ProviderRefused(ProviderRefusal.PROVIDER_UNREADABLE);
		}
		return body;
	}

	private static RefusedException refused(RestClientException failure) {
		int status = (failure instanceof RestClientResponseException response) ? response.getStatusCode().value() : 0;
		return switch (status) {
			case 401 -> new ApaleoRefused(ApaleoRefusal.APALEO_ENDED, failure);
			case 403 -> new ApaleoRefused(ApaleoRefusal.APALEO_PERMISSION, failure);
			default -> new ProviderRefused(ProviderHttp.refusal(failure), failure);
		};
	}

	private RestClient client() {
		return this.http.builder().build();
	}

	private static String required(JsonNode node, String name) {
		String text = text(node, name, "");
		if (text.isEmpty()) {
			throw new ProviderRefused(ProviderRefusal.PROVIDER_UNREADABLE);
		}
		return text;
	}

	private static String text(JsonNode node, String name, String otherwise) {
		String text = node.path(name).asString("").strip();
		return text.isEmpty() ? otherwise : text;
	}

	private static String city(JsonNode node) {
		return text(node.path("location"), "city", "");
	}

}
