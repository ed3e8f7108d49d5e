package dev.earshot.standin;

import java.io.IOException;
import java.net.URI;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

/**
 * The one client of {@link HouseholdProvider}, whose redirect URI somebody enters on a
 * page.
 */
final class HouseholdClient implements RegisteredClientRepository {

	static final String PATH = "/client";

	private volatile RegisteredClient client = RegisteredClient.withId("1")
		.clientId(HouseholdProvider.CLIENT_ID)
		.clientSecret("{noop}" + HouseholdProvider.SECRET)
		.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
		.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
		.redirectUri("https://nowhere.example.com/")
		.scope("openid")
		.scope("profile")
		.build();

	void register(String redirectUri) {
		save(RegisteredClient.from(this.client)
			.redirectUris((all) -> all.add(redirectUri))
			.postLogoutRedirectUri(URI.create(redirectUri).resolve("/login").toString())
			.build());
	}

	@Override
	public void save(RegisteredClient changed) {
		this.client = changed;
	}

	@Override
	public @Nullable RegisteredClient findById(String id) {
		return this.client.getId().equals(id) ? this.client : null;
	}

	@Override
	public @Nullable RegisteredClient findByClientId(String clientId) {
		return this.client.getClientId().equals(clientId) ? this.client : null;
	}

	/**
	 * The page with the form.
	 */
	static final class Page extends HttpServlet {

		private static final String FORM = """
				<h1>Client %s</h1>
				<form method="post"><p><label>Redirect URI <input name="redirectUri"></label>
				<button>Register</button></p></form>
				<ul>%s</ul>
				""";

		private final transient HouseholdClient client;

		Page(HouseholdClient client) {
			this.client = client;
		}

		@Override
		protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
			StringBuilder registered = new StringBuilder();
			this.client.client.getRedirectUris()
				.forEach((uri) -> registered.append("<li>").append(Html.escape(uri)).append("</li>"));
			response.setContentType("text/html;charset=UTF-8");
			response.getWriter().write(Html.page("Household", FORM.formatted(HouseholdProvider.CLIENT_ID, registered)));
		}

		@Override
		protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
			this.client.register(request.getParameter("redirectUri").strip());
			response.sendRedirect(PATH);
		}

	}

}
