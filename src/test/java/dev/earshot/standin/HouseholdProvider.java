package dev.earshot.standin;

import java.net.InetAddress;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;

/**
 * An OpenID provider as a household runs one, on the loopback address. It is Spring
 * Authorization Server, so that a mistake of {@link OpenIdStandIn} does not hide one of
 * Earshot. It knows one person and one client.
 */
public final class HouseholdProvider implements AutoCloseable {

	public static final String CLIENT_ID = "earshot";

	public static final String SECRET = "secret-of-the-household";

	public static final String PERSON = "fox";

	public static final String PASSWORD = "lantern";

	/** What only the user info tells. */
	public static final String NAME = "Fox of the household";

	private final int port;

	private final AnnotationConfigServletWebServerApplicationContext context = new AnnotationConfigServletWebServerApplicationContext();

	private HouseholdProvider(int port) {
		this.port = port;
		this.context.registerBean(TomcatServletWebServerFactory.class, this::server);
		this.context.registerBean(AuthorizationServerSettings.class,
				() -> AuthorizationServerSettings.builder().issuer(issuer()).build());
		this.context.register(HouseholdSecurity.class);
	}

	private TomcatServletWebServerFactory server() {
		TomcatServletWebServerFactory server = new TomcatServletWebServerFactory(this.port);
		server.setAddress(InetAddress.getLoopbackAddress());
		// Filters answer only where a servlet would.
		server.setRegisterDefaultServlet(true);
		return server;
	}

	public static HouseholdProvider start() {
		return FreePort.start(HouseholdProvider::start);
	}

	public static HouseholdProvider start(int port) {
		HouseholdProvider provider = new HouseholdProvider(port);
		provider.context.refresh();
		return provider;
	}

	public String issuer() {
		return "http://127.0.0.1:" + this.port;
	}

	/**
	 * Returns the page where the client's redirect URI is entered.
	 */
	public String clientPage() {
		return issuer() + HouseholdClient.PATH;
	}

	@Override
	public void close() {
		this.context.close();
	}

}
