package dev.earshot.backup;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

import dev.earshot.backup.age.AgeException;
import dev.earshot.backup.age.AgeInputStream;
import dev.earshot.storage.PrivateFiles;

/**
 * Decrypts a backup and checks that all of it is there.
 */
final class BackupReader {

	private static final int MAX_MANIFEST = 64 * 1024;

	private static final Set<String> CONTENT = Set.of(PreparedBackup.KEY, PreparedBackup.DATABASE);

	private BackupReader() {
	}

	/**
	 * Unpacks a backup.
	 * @param file the backup
	 * @param passphrase what it was encrypted with
	 * @param target a private directory
	 * @return what is in it
	 * @throws BackupRefused if it is no complete backup, or has another pass phrase
	 */
	static Manifest unpack(Path file, String passphrase, Path target) {
		try (InputStream encrypted = new BufferedInputStream(Files.newInputStream(file));
				InputStream decrypted = AgeInputStream.open(encrypted, passphrase)) {
			Manifest manifest = unpack(new ZipInputStream(decrypted), target);
			decrypted.transferTo(OutputStream.nullOutputStream());
			return manifest;
		}
		catch (NoSuchFileException ex) {
			throw new BackupRefused(BackupRefusal.BACKUP_NOT_FOUND, ex);
		}
		catch (AgeException ex) {
			throw new BackupRefused(refusal(ex.problem()), ex);
		}
		catch (EOFException ex) {
			throw new BackupRefused(BackupRefusal.BACKUP_DAMAGED, ex);
		}
		catch (ZipException ex) {
			throw new BackupRefused(BackupRefusal.BACKUP_FOREIGN, ex);
		}
		catch (IOException ex) {
			throw new BackupRefused(BackupRefusal.DATA_NOT_REPLACED, ex);
		}
	}

	private static BackupRefusal refusal(AgeException.Problem problem) {
		return switch (problem) {
			case FOREIGN -> BackupRefusal.BACKUP_FOREIGN;
			case WRONG_PASSPHRASE -> BackupRefusal.WRONG_PASSPHRASE;
			case DAMAGED -> BackupRefusal.BACKUP_DAMAGED;
		};
	}

	private static Manifest unpack(ZipInputStream zip, Path target) throws IOException {
		Manifest manifest = manifest(zip);
		for (int entry = 0; entry < CONTENT.size(); entry++) {
			unpackEntry(zip, manifest, target);
		}
		return manifest;
	}

	private static Manifest manifest(ZipInputStream zip) throws IOException {
		ZipEntry first = zip.getNextEntry();
		if (first == null || !first.getName().equals(Manifest.NAME)) {
			throw new BackupRefused(BackupRefusal.BACKUP_FOREIGN);
		}
		Manifest manifest = Manifest.read(zip.readNBytes(MAX_MANIFEST));
		if (manifest.format() > Manifest.FORMAT) {
			throw new BackupRefused(BackupRefusal.BACKUP_NEWER);
		}
		return manifest;
	}

	// The names are known, so that no entry can leave the directory.
	private static void unpackEntry(ZipInputStream zip, Manifest manifest, Path target) throws IOException {
		ZipEntry entry = zip.getNextEntry();
		if (entry == null || !CONTENT.contains(entry.getName())) {
			throw new BackupRefused(BackupRefusal.BACKUP_FOREIGN);
		}
		Path file = Files.createFile(target.resolve(entry.getName()));
		PrivateFiles.restrict(file);
		if (!write(zip, file).equals(manifest.sha256().get(entry.getName()))) {
			throw new BackupRefused(BackupRefusal.BACKUP_DAMAGED);
		}
	}

	// It is on the disk before it takes the place of another.
	private static String write(InputStream content, Path file) throws IOException {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
				OutputStream output = Channels.newOutputStream(channel)) {
			String checksum = Checksum.copying(content, output);
			channel.force(true);
			return checksum;
		}
	}

}
