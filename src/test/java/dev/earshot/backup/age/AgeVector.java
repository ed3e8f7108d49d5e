package dev.earshot.backup.age;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.jspecify.annotations.Nullable;

/**
 * One of the test vectors that the authors of age publish (C2SP/CCTV, version 0.2.0): a
 * file, and what becomes of it.
 *
 * @param name the vector's name
 * @param properties what is expected, and the keys
 * @param file the encrypted file
 */
record AgeVector(String name, Properties properties, byte[] file) {

	static List<AgeVector> all() throws IOException {
		List<AgeVector> all = new ArrayList<>();
		InputStream vectors = Objects.requireNonNull(AgeVector.class.getResourceAsStream("vectors.zip"));
		try (ZipInputStream zip = new ZipInputStream(vectors)) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				all.add(read(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.ISO_8859_1)));
			}
		}
		return all;
	}

	private static AgeVector read(String name, String text) throws IOException {
		int end = text.indexOf("\n\n");
		Properties properties = new Properties();
		text.substring(0, end)
			.lines()
			.map((line) -> line.split(": ", 2))
			.forEach((line) -> properties.put(line[0], line[1]));
		byte[] file = text.substring(end + 2).getBytes(StandardCharsets.ISO_8859_1);
		return new AgeVector(name, properties, inflated(properties, file));
	}

	private static byte[] inflated(Properties properties, byte[] file) throws IOException {
		boolean compressed = properties.containsKey("compressed");
		return compressed ? new InflaterInputStream(new ByteArrayInputStream(file)).readAllBytes() : file;
	}

	boolean succeeds() {
		return this.properties.getProperty("expect").equals("success");
	}

	@Nullable String passphrase() {
		return this.properties.getProperty("passphrase");
	}

	String payloadHash() {
		return this.properties.getProperty("payload");
	}

	InputStream open() throws IOException {
		String passphrase = passphrase();
		return (passphrase != null) ? AgeInputStream.open(new ByteArrayInputStream(this.file), passphrase)
				: AgeInputStream.payload(payload(), fileKey());
	}

	// Vectors of the payload have a header for a key pair, which Earshot does not read.
	private InputStream payload() {
		String text = new String(this.file, StandardCharsets.ISO_8859_1);
		int code = text.indexOf("\n---");
		int begin = text.indexOf('\n', code + 1) + 1;
		return new ByteArrayInputStream(text.substring(begin).getBytes(StandardCharsets.ISO_8859_1));
	}

	FileKey fileKey() {
		return new FileKey(HexFormat.of().parseHex(this.properties.getProperty("file key", "")));
	}

	@Override
	public String toString() {
		return this.name;
	}

}
