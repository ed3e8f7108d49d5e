package dev.earshot.imports.exportfile.value;

import dev.earshot.history.log.DeviceClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests {@link PlatformText}.
 */
class PlatformTextTests {

	private final PlatformText platforms = new PlatformText();

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			android                                            | PHONE
			ios                                                | PHONE
			Android OS 8.0.0 API 26 (motorola, moto e5 play)   | PHONE
			iOS 12.4.1 (iPhone10,4)                            | PHONE
			Windows Phone 8.1                                  | PHONE
			windows                                            | COMPUTER
			Windows 10 (10.0.17134; x64)                       | COMPUTER
			OS X 10.7.5 [x86 4]                                | COMPUTER
			osx                                                | COMPUTER
			Linux [x86-64 0]                                   | COMPUTER
			web_player                                         | WEB
			web_player windows 10;firefox 85.0;desktop         | WEB
			WebPlayer (websocket RFC6455)                      | WEB
			Partner google cast_tv;Chromecast;;                | TV
			Partner tizen_tv samsung;un43ru7100gxzd;00ff;;tpapi| TV
			Partner android_tv Sony;BRAVIA 4K                  | TV
			Partner scei ps4;1;;                               | TV
			Partner google cast;Google_Home_Mini;;             | SPEAKER
			Partner amazon_salmon Amazon;Echo_Dot;4711;;tpapi  | SPEAKER
			Partner sonos_imx6 Sonos;Play1                     | SPEAKER
			Partner spotify web_player                         | WEB
			Partner car_thing                                  | CAR
			not_applicable                                     | OTHER
			Partner oscar_product                              | OTHER
			""")
	void reducesADeviceToItsClass(String platform, DeviceClass device) {
		assertThat(this.platforms.device(platform)).isEqualTo(device);
	}

	@Test
	void knowsNothingWithoutText() {
		assertThat(this.platforms.device(null)).isEqualTo(DeviceClass.OTHER);
	}

}
