package dev.earshot.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.springframework.core.io.ClassPathResource;

/**
 * Serves the fonts of tests to every page, since megabytes in a style sheet take a
 * browser seconds. It runs until the tests end.
 */
final class FontServer {

	private static final HttpServer SERVER = start();

	private FontServer() {
	}

	private static HttpServer start() {
		try {
			HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
			server.createContext("/", FontServer::serve);
			server.start();
			return server;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void serve(HttpExchange exchange) throws IOException {
		try (exchange) {
			byte[] font = new ClassPathResource(exchange.getRequestURI().getPath()).getContentAsByteArray();
			exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
			exchange.sendResponseHeaders(200, font.length);
			exchange.getResponseBody().write(font);
		}
	}

	static String url() {
		return "http://127.0.0.1:" + SERVER.getAddress().getPort();
	}

	/**
	 * The address of a font.
	 * @param file on the class path
	 * @return where pages of any origin find it
	 */
	static String url(String file) {
		return url() + "/" + file;
	}

}
