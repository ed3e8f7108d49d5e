package dev.earshot;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

import org.awaitility.Awaitility;

/**
 * A real nginx in front of Earshot, configured as the README says.
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
					server {
						listen 127.0.0.1:%d;
						location /earshot/ {
							proxy_pass %s;
							proxy_set_header Host $http_host;
							proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
							proxy_set_header X-Forwarded-Proto $scheme;
						}
					}
				}
				""".formatted(port, earshot));
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
