package dev.earshot.storage;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Makes files and directories accessible to the user that runs Earshot only, if the file
 * system supports POSIX permissions.
 */
public final class PrivateFiles {

	private PrivateFiles() {
	}

	public static void restrict(Path path) throws IOException {
		if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
			String permissions = Files.isDirectory(path) ? "rwx------" : "rw-------";
			Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
		}
	}

}
