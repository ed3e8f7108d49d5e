package dev.earshot.providers.oauth2;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import dev.earshot.core.OneLine;
import dev.earshot.oauth.ClientCredentials;
import dev.earshot.providers.ProviderRefusal;
import dev.earshot.providers.ProviderRefused;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * An OAuth 2 provider as entered. Its text form hides the secret.
 *
 * @param id chosen before the form is shown, because the redirect URI has to be
 * registered at the provider first
 * @param logo the address of a picture; empty for none
 * @param userInfo shorter than the other addresses, since it is part of each identity
 * @param scopes separated by spaces. Not {@code openid}, which is for OpenID providers
 * @param clientSecret empty to keep the one so far
 */
record OAuth2Form(@Pattern(regexp = OAuth2Form.ID) String id, @NotBlank @Size(max = 60) String name,
		@Size(max = 500) String logo, @NotBlank @Size(max = 500) String authorize,
		@NotBlank @Size(max = 500) String token, @NotBlank @Size(max = 380) String userInfo,
		@NotBlank @Size(max = 100) String idPath, @Size(max = 100) String namePath,
		@Pattern(regexp = OAuth2Form.SCOPES) @Size(max = 1000) String scopes,
		@NotBlank @Size(max = 255) String clientId, @Size(max = 500) String clientSecret,
		@Pattern(regexp = "basic|body") String authentication, @Pattern(regexp = "on|off") String pkce) {

	static final String ID = "oauth2-[a-z]{8}";

	static final String SCOPES = "(?!(.* )?openid( .*)?$)[!#-\\[\\]-~ ]*";

	OAuth2Form(@Nullable String id, @Nullable String name, @Nullable String logo, @Nullable String authorize,
			@Nullable String token, @Nullable String userInfo, @Nullable String idPath, @Nullable String namePath,
			@Nullable String scopes, @Nullable String clientId, @Nullable String clientSecret,
			@Nullable String authentication, @Nullable String pkce) {
		this.id = OneLine.of(id);
		this.name = OneLine.of(name);
		this.logo = OneLine.of(logo);
		this.authorize = OneLine.of(authorize);
		this.token = OneLine.of(token);
		this.userInfo = OneLine.of(userInfo);
		this.idPath = OneLine.of(idPath);
		this.namePath = OneLine.of(namePath);
		this.scopes = OneLine.of(scopes).replaceAll("\\s+", " ");
		this.clientId = OneLine.of(clientId);
		this.clientSecret = OneLine.of(clientSecret);
		this.authentication = OneLine.of(authentication);
		this.pkce = OneLine.of(pkce);
	}

	static OAuth2Form empty(String id) {
		return new OAuth2Form(id, null, null, null, null, null, "/id", "/name", null, null, null, "basic", "on");
	}

	static OAuth2Form of(OAuth2Entry entry) {
		Logo logo = entry.logo();
		Endpoints endpoints = entry.endpoints();
		return new OAuth2Form(entry.id(), entry.name(), (logo != null) ? logo.address() : null, endpoints.authorize(),
				endpoints.token(), endpoints.userInfo(), entry.paths().id(), entry.paths().name(),
				String.join(" ", entry.scopes()), entry.credentials().clientId(), null,
				entry.authentication().name().toLowerCase(Locale.ROOT), entry.pkce() ? "on" : "off");
	}

	/**
	 * Returns the form for an entry, whatever ID was sent along.
	 */
	OAuth2Form withId(String entry) {
		return new OAuth2Form(entry, this.name, this.logo, this.authorize, this.token, this.userInfo, this.idPath,
				this.namePath, this.scopes, this.clientId, this.clientSecret, this.authentication, this.pkce);
	}

	/**
	 * Returns the form with the secret so far, if none was entered and it is sent to no
	 * other address than before.
	 */
	OAuth2Form withSecretOf(OAuth2Entry before) {
		boolean isKept = this.clientSecret.isEmpty() && this.token.equals(before.endpoints().token());
		String secret = isKept ? before.credentials().clientSecret() : this.clientSecret;
		return new OAuth2Form(this.id, this.name, this.logo, this.authorize, this.token, this.userInfo, this.idPath,
				this.namePath, this.scopes, this.clientId, secret, this.authentication, this.pkce);
	}

	/**
	 * Returns what an entry becomes by the form.
	 * @throws ProviderRefused if the form lacks a secret and the one so far is not kept
	 */
	OAuth2Entry replacing(OAuth2Entry current, @Nullable Logo found, Instant now) {
		OAuth2Form complete = withSecretOf(current);
		if (complete.clientSecret.isEmpty()) {
			throw new ProviderRefused(ProviderRefusal.PROVIDER_CLIENT);
		}
		return complete.entry(found, now);
	}

	OAuth2Entry entry(@Nullable Logo found, Instant now) {
		return new OAuth2Entry(this.id, this.name, new ClientCredentials(this.clientId, this.clientSecret),
				new Endpoints(this.authorize, this.token, this.userInfo), paths(),
				this.scopes.isEmpty() ? List.of() : List.of(this.scopes.split(" ")),
				ClientAuthentication.valueOf(this.authentication.toUpperCase(Locale.ROOT)), this.pkce.equals("on"),
				found, now);
	}

	private UserPaths paths() {
		return new UserPaths(UserPaths.pointer(this.idPath),
				this.namePath.isEmpty() ? null : UserPaths.pointer(this.namePath));
	}

	@Override
	public String toString() {
		return "OAuth2Form[id=" + this.id + ", token=" + this.token + "]";
	}

}
