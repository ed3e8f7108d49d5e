package dev.earshot.backup.age;

import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;

import javax.crypto.Cipher;

/**
 * Encrypts what is written. The file is complete once {@link #finish()} was called; one
 * that was only closed cannot be mistaken for a complete one.
 */
public final class AgeOutputStream extends OutputStream {

	// 32 MiB of memory, which a server with little of it can spare.
	private static final int WORK_FACTOR = 15;

	private final OutputStream file;

	private final ChunkCipher cipher;

	private final byte[] chunk = new byte[ChunkCipher.CHUNK_BYTES];

	private int length;

	private boolean finished;

	private AgeOutputStream(OutputStream file, byte[] payloadKey) {
		this.file = file;
		this.cipher = new ChunkCipher(Cipher.ENCRYPT_MODE, payloadKey);
	}

	/**
	 * Begins a file.
	 * @param file where it is written to
	 * @param passphrase the pass phrase, not empty
	 * @return encrypts the content of the file
	 * @throws IOException if the file cannot be written
	 */
	public static AgeOutputStream begin(OutputStream file, String passphrase) throws IOException {
		FileKey key = FileKey.create();
		file.write(key.header(passphrase, WORK_FACTOR).bytes());
		return payload(file, key);
	}

	static AgeOutputStream payload(OutputStream file, FileKey key) throws IOException {
		byte[] nonce = FileKey.random(ChunkCipher.PAYLOAD_NONCE_BYTES);
		file.write(nonce);
		return new AgeOutputStream(file, key.payloadKey(nonce));
	}

	@Override
	public void write(int single) throws IOException {
		write(new byte[] { (byte) single });
	}

	// A full chunk waits, since it may be the last.
	@Override
	public void write(byte[] bytes, int offset, int count) throws IOException {
		int written = 0;
		while (written < count) {
			if (this.length == this.chunk.length) {
				writeChunk(false);
			}
			int part = Math.min(count - written, this.chunk.length - this.length);
			System.arraycopy(bytes, offset + written, this.chunk, this.length, part);
			this.length += part;
			written += part;
		}
	}

	private void writeChunk(boolean isLast) throws IOException {
		try {
			this.file.write(this.cipher.next(this.chunk, this.length, isLast));
			this.length = 0;
		}
		catch (GeneralSecurityException ex) {
			throw new IOException("The content cannot be encrypted", ex);
		}
	}

	public void finish() throws IOException {
		if (!this.finished) {
			this.finished = true;
			writeChunk(true);
			this.file.flush();
		}
	}

	@Override
	public void close() throws IOException {
		this.file.close();
	}

}
