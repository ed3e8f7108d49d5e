package dev.earshot;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/**
 * Looks up names as Java does, but for those that end with {@value #SILENT}, for which no
 * DNS server ever answers, and {@value #HERE}, which is this machine while there is a
 * file that the property {@value #LOOKED_UP} names.
 */
public final class UnansweredNames extends InetAddressResolverProvider {

	static final String SILENT = ".silent.example";

	static final String HERE = "here.example";

	static final String LOOKED_UP = "names.looked-up";

	/**
	 * Copies this class to where another process finds it.
	 * @return a directory for the class path
	 * @throws IOException if that fails
	 */
	static Path inDirectory() throws IOException {
		Path directory = TemporaryFiles.directory();
		Path services = Files.createDirectories(directory.resolve("META-INF/services"));
		Files.writeString(services.resolve(InetAddressResolverProvider.class.getName()),
				UnansweredNames.class.getName());
		for (Class<?> type : List.of(UnansweredNames.class, Resolver.class)) {
			String file = type.getName().replace('.', '/') + ".class";
			Files.createDirectories(directory.resolve(file).getParent());
			try (InputStream content = Objects.requireNonNull(type.getResourceAsStream("/" + file))) {
				Files.copy(content, directory.resolve(file));
			}
		}
		return directory;
	}

	@Override
	public InetAddressResolver get(Configuration configuration) {
		return new Resolver(configuration.builtinResolver());
	}

	@Override
	public String name() {
		return "silent names";
	}

	private record Resolver(InetAddressResolver others) implements InetAddressResolver {

		@Override
		public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) throws UnknownHostException {
			if (host.endsWith(SILENT)) {
				waitForEver();
			}
			return host.equals(HERE) ? Stream.of(here()) : this.others.lookupByName(host, policy);
		}

		private static InetAddress here() throws UnknownHostException {
			if (!Files.exists(Path.of(System.getProperty(LOOKED_UP)))) {
				throw new UnknownHostException(HERE);
			}
			return InetAddress.ofLiteral("127.0.0.1");
		}

		private static void waitForEver() throws UnknownHostException {
			try {
				new CountDownLatch(1).await();
			}
			catch (InterruptedException ex) {
				throw new UnknownHostException(ex.getMessage());
			}
		}

		@Override
		public String lookupByAddress(byte[] address) throws UnknownHostException {
			return this.others.lookupByAddress(address);
		}

	}

}
