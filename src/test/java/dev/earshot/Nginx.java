package dev.earshot;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.awaitility.Awaitility;

/**
 * A real nginx in front of Earshot, configured as the README says. It keeps in its cache
 * all that may be kept.
 */
final class Nginx implements AutoCloseable {

	static final Path PROGRAM = Path.of("/usr/sbin/nginx");

	private final Process process;

	/**
	 * Starts it.
	 * @param port where it listens
	 * @param earshot what {@code proxy_pass} names: with a path, it removes the one it
	 * was asked for
	 * @throws IOException if it cannot be started
	 */
	Nginx(int port, String earshot) throws IOException {
		this(port, "", """
				location /earshot/ {
					proxy_pass %s;
				""".formatted(earshot));
	}

	/**
	 * Starts it in front of several nodes. A request that fails at one of them goes to
	 * another one, unless it might be carried out twice.
	 * @param port where it listens
	 * @param nodes the ports of the nodes
	 * @return the proxy
	 * @throws IOException if it cannot be started
	 */
	static Nginx before(int port, List<Integer> nodes) throws IOException {
		String servers = nodes.stream()
			.map((node) -> "server 127.0.0.1:" + node + " max_fails=1 fail_timeout=2s;\n")
			.collect(Collectors.joining());
		return new Nginx(port, "upstream earshot {\n" + servers + "}\n", """
				location / {
					proxy_pass http://earshot;
					proxy_http_version 1.1;
					proxy_buffering off;
					proxy_cache off;
					proxy_connect_timeout 2s;
					proxy_next_upstream error timeout http_502 http_503;
				""");
	}

	private Nginx(int port, String upstream, String location) throws IOException {
		Path home = TemporaryFiles.directory();
		Files.writeString(home.resolve("nginx.conf"), """
				daemon off;
				master_process off;
				pid nginx.pid;
				events {}
				http {
					access_log off;
					client_body_temp_path body;
					proxy_temp_path proxy;
					fastcgi_temp_path fastcgi;
					uwsgi_temp_path uwsgi;
					scgi_temp_path scgi;
					%s
					proxy_cache_path cache keys_zone=answers:1m;
					proxy_cache answers;
					proxy_cache_valid any 1m;
					add_header X-Cache $upstream_cache_status always;
					server {
						listen 127.0.0.1:%d;
						%s
							proxy_set_header Host $http_host;
							proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
							proxy_set_header X-Forwarded-Proto $scheme;
						}
					}
				}
				""".formatted(upstream, port, location));
		this.process = new ProcessBuilder(PROGRAM.toString(), "-e", "stderr", "-p", home.toString(), "-c", "nginx.conf")
			.redirectErrorStream(true)
			.redirectOutput(home.resolve("log").toFile())
			.start();
		Awaitility.await().until(() -> listens(port));
	}

	private static boolean listens(int port) {
		try (Socket _ = new Socket("127.0.0.1", port)) {
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	@Override
	public void close() {
		this.process.destroyForcibly().onExit().join();
	}

}
