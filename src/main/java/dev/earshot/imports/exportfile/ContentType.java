package dev.earshot.imports.exportfile;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * What a file holds, judged by its first bytes. Its name tells nothing: people rename and
 * number them.
 */
enum ContentType {

	ZIP,

	/** JSON in UTF-8, as far as can be seen. */
	JSON,

	/** JSON in UTF-16 or UTF-32. */
	JSON_IN_OTHER_ENCODING,

	/** Nothing. */
	EMPTY,

	OTHER;

	private static final int HEAD = 256;

	static ContentType of(BufferedInputStream in) throws IOException {
		in.mark(HEAD);
		byte[] head = in.readNBytes(HEAD);
		in.reset();
		return of(new String(head, StandardCharsets.ISO_8859_1));
	}

	private static ContentType of(String head) {
		if (head.isEmpty()) {
			return EMPTY;
		}
		if (head.startsWith("PK\3\4") || head.startsWith("PK\5\6")) {
			return ZIP;
		}
		String text = withoutByteOrderMark(head);
		String narrow = text.replace("\0", "").stripLeading();
		if (!narrow.startsWith("[") && !narrow.startsWith("{")) {
			return OTHER;
		}
		return isWide(head) ? JSON_IN_OTHER_ENCODING : JSON;
	}

	private static String withoutByteOrderMark(String head) {
		return head.replaceFirst("^(?:\u00EF\u00BB\u00BF|\0\0\u00FE\u00FF|\u00FE\u00FF|\u00FF\u00FE(?:\0\0)?)", "");
	}

	private static boolean isWide(String head) {
		return head.startsWith("\u00FE\u00FF") || head.startsWith("\u00FF\u00FE")
				|| head.substring(0, Math.min(4, head.length())).contains("\0");
	}

}
