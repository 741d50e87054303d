package vn.chuongvang.seal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.nio.file.Path;

/**
 * Settings of this module.
 *
 * @param data the data folder, where the key of the seals lies
 * @param sealKey the same key as text, for servers without a folder of their own; empty: the file
 *     is used
 */
@ConfigurationProperties("chuongvang")
record SealSettings(@DefaultValue("data") Path data, @DefaultValue("") String sealKey) {
    @Override
    public String toString() {
        return "SealSettings[data=" + data + "]";
    }
}
