package dev.earshot.imports;

import java.io.IOException;
import java.util.stream.Stream;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.earshot.fuzz.Seeds;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.withSettings;

class UploadReceiverFuzzTests {

	private static final int ID = 1;

	private final UploadDirectory directory = TestImport.directory();

	@MethodSource
	@DictionaryEntries({ "--tea", "--tea--", "\\x0d\\x0a\\x0d\\x0a", "Content-Disposition: form-data; ",
			"name=\"files\"", "filename=\"a.zip\"", "filename*=utf-8''a%2ezip",
			"Content-Type: multipart/mixed; boundary=cup", "--cup" })
	@FuzzTest
	void aFormIsStoredOrRefused(byte[] body) throws IOException {
		try {
			new UploadReceiver(this.directory, imports(), () -> {
			}, 3_000).receive(form(body), ID);
		}
		catch (ImportRefused ex) {
			assertThat(ex.refusal()).isInstanceOf(ImportRefusal.class);
		}
		finally {
			this.directory.delete(ID);
		}
	}

	private static Imports imports() {
		Imports imports = mock(withSettings().stubOnly());
		given(imports.addUpload(anyInt(), anyInt(), any(), anyLong())).willAnswer((call) -> {
			assertThat(call.<String>getArgument(2)).hasSizeLessThanOrEqualTo(200).doesNotContainPattern("\\p{C}");
			return true;
		});
		return imports;
	}

	private static MockHttpServletRequest form(byte[] body) {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/history/import");
		request.setCharacterEncoding("UTF-8");
		request.setContentType("multipart/form-data; boundary=tea");
		request.setContent(body);
		return request;
	}

	static Stream<byte[]> aFormIsStoredOrRefused() {
		String part = "--tea\r\nContent-Disposition: form-data; name=\"files\"; filename=\"%s\"\r\n\r\n%s\r\n";
		return Seeds.of(
				part.formatted("my_spotify_data.zip", "first") + part.formatted("ünd.json", "2") + "--tea--\r\n",
				part.formatted("a\0b\u202e.zip", "x") + "--tea--\r\n", part.formatted("", "") + "--tea--\r\n",
				"--tea\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\nabc\r\n--tea--\r\n",
				"--tea\r\nContent-Type: multipart/mixed; boundary=cup\r\n\r\n--cup\r\n\r\n",
				"--tea\r\nContent-Disposition: form-data; name=files\r\nContent-Type: multipart/mixed\r\n\r\n",
				part.formatted("a.zip", "x") + "--tea\r\nContent-Disposition: form-data; name=files\r\n"
						+ "Content-Type: multipart/mixed\r\n\r\n",
				"--tea\r\n", "");
	}

}
