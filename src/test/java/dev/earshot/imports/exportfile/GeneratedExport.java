package dev.earshot.imports.exportfile;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * An export that has been generated, as it is downloaded.
 *
 * @param listens what is in it, once each
 */
public record GeneratedExport(Era era, List<GeneratedFile> files, List<Listen> listens) {

	/** Returns what a reader must tell, file by file. */
	public List<FilePlan> plan() {
		return this.files.stream().map(GeneratedFile::plan).toList();
	}

	/** Returns the files with plays. */
	public List<GeneratedFile> histories() {
		return this.files.stream().filter((file) -> file.plan().layout() != null).toList();
	}

	GeneratedExport with(UnaryOperator<GeneratedFile> change) {
		GeneratedFile changed = histories().getFirst();
		return new GeneratedExport(this.era,
				this.files.stream().map((file) -> (file == changed) ? change.apply(file) : file).toList(),
				this.listens);
	}

	/**
	 * Writes the ZIP as Spotify does: sizes follow the entries, and the entry of the
	 * directory has a content.
	 * @return the file
	 */
	public Path zip(Path directory) {
		Path target = directory.resolve(this.era + "-my_spotify_data.zip");
		try (OutputStream output = Files.newOutputStream(target)) {
			writeTo(output);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return target;
	}

	void writeTo(OutputStream target) throws IOException {
		ZipOutputStream zip = new ZipOutputStream(target);
		for (GeneratedFile file : this.files) {
			add(zip, file.name(), file.content());
		}
		if (!this.era.folder().isEmpty()) {
			add(zip, this.era.folder(), "placeholder".getBytes(StandardCharsets.UTF_8));
		}
		zip.finish();
	}

	private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		zip.write(content);
		zip.closeEntry();
	}

}
