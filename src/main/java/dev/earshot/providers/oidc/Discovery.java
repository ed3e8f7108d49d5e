package dev.earshot.providers.oidc;

import java.net.URI;
import java.text.ParseException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.nimbusds.jose.jwk.JWKSet;
import dev.earshot.providers.ProviderRefusal;
import dev.earshot.providers.ProviderRefused;
import dev.earshot.providers.http.ProviderAddresses;
import dev.earshot.providers.http.ProviderHttp;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Finds out about an OpenID provider by its issuer (OpenID Connect Discovery 1.0). The
 * document must name exactly the issuer that was asked for; only a slash at its end may
 * have been left out or added by whoever entered it.
 */
@Component
class Discovery {

	private static final String WELL_KNOWN = "/.well-known/openid-configuration";

	private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {
	};

	private final ProviderHttp http;

	private final ProviderAddresses addresses;

	private final JsonMapper json;

	Discovery(ProviderHttp http, ProviderAddresses addresses, JsonMapper json) {
		this.http = http;
		this.addresses = addresses;
		this.json = json;
	}

	/**
	 * Reads and checks what a provider publishes, and that its keys are there.
	 * @param entered the issuer, or the address of its document
	 * @throws ProviderRefused if it cannot be used
	 */
	ProviderMetadata find(String entered) {
		String base = base(entered);
		ProviderMetadata found = read(base);
		if (!Set.of(base, base + "/").contains(String.valueOf(found.text("issuer")))) {
			throw new ProviderRefused(ProviderRefusal.PROVIDER_ISSUER);
		}
		return checked(found);
	}

	/**
	 * Reads what a provider publishes again. Its issuer must not have changed.
	 */
	ProviderMetadata findAgain(String issuer) {
		ProviderMetadata found = find(issuer);
		if (!found.issuer().equals(issuer)) {
			throw new ProviderRefused(ProviderRefusal.PROVIDER_ISSUER);
		}
		return found;
	}

	private String base(String entered) {
		String issuer = entered.strip().replaceFirst("/\\.well-known/.*$", "");
		URI url = this.addresses.check(issuer);
		if (url.getRawQuery() != null) {
			throw new ProviderRefused(ProviderRefusal.PROVIDER_ADDRESS);
		}
		return StringUtils.trimTrailingCharacter(issuer, '/');
	}

	private ProviderMetadata read(String base) {
		String document = this.http.get(base + WELL_KNOWN, null);
		try {
			return new ProviderMetadata(this.json.readValue(document, OBJECT));
		}
		catch (JacksonException | IllegalArgumentException ex) {
			throw new ProviderRefused(ProviderRefusal.PROVIDER_UNREADABLE, ex);
		}
	}

	private ProviderMetadata checked(ProviderMetadata found) {
		if (ProviderMetadata.REQUIRED.stream().anyMatch((name) -> found.text(name) == null)) {
			throw new ProviderRefused(ProviderRefusal.PROVIDER_INCOMPLETE);
		}
		Stream.concat(ProviderMetadata.REQUIRED.stream(), Stream.of("userinfo_endpoint", ProviderMetadata.END_SESSION))
			.map(found::text)
			.filter((address) -> address != null)
			.forEach(this.addresses::check);
		if (found.algorithms().isEmpty()) {
			throw new ProviderRefused(ProviderRefusal.PROVIDER_ALGORITHM);
		}
		checkKeys(found.required("jwks_uri"));
		return found;
	}

	private void checkKeys(String address) {
		try {
			if (JWKSet.parse(this.http.get(address, null)).isEmpty()) {
				throw new ProviderRefused(ProviderRefusal.PROVIDER_INCOMPLETE);
			}
		}
		catch (ParseException ex) {
			throw new ProviderRefused(ProviderRefusal.PROVIDER_UNREADABLE, ex);
		}
	}

}
