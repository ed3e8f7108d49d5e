package dev.earshot.playback.stored;

import dev.earshot.storage.EncryptedColumn;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Declares the encrypted column of last playbacks.
 */
@Configuration(proxyBeanMethods = false)
class LastPlaybackColumns {

	@Bean
	EncryptedColumn lastPlaybackState() {
		return EncryptedColumn.of("last_playback", "state", "account_id");
	}

}
