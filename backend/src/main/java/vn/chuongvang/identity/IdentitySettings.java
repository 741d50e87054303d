package vn.chuongvang.identity;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.nio.file.Path;

/**
 * Settings of this module.
 *
 * @param data the data folder, where the key of the seat tickets lies
 * @param ticketKey the same key as text (base64url, 32 bytes), for servers without a folder of
 *     their own; empty: the file is used
 * @param secondFactor whether accounts need a second factor
 */
@ConfigurationProperties("chuongvang")
record IdentitySettings(
        @DefaultValue("data") Path data,
        @DefaultValue("") String ticketKey,
        @DefaultValue("OPTIONAL") FactorRule secondFactor) {}
