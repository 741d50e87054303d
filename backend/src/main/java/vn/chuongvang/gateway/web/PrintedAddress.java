package vn.chuongvang.gateway.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

import vn.chuongvang.gateway.session.Addresses;
import vn.chuongvang.start.PhoneAddress;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * The address that is printed into QR codes. Cards are often printed at home, where the server has
 * another address than in the hall, so a host may name the one that will hold.
 */
@Component
class PrintedAddress {
    private static final int LONGEST = 80;

    private final Addresses addresses;

    PrintedAddress(PhoneAddress phones) {
        this.addresses = new Addresses(phones);
    }

    /**
     * @param wished as a host types it, with or without "http://"; blank for the one that is in use
     */
    URI of(String wished, ServerHttpRequest request) {
        return wished.isBlank() ? inUse(request) : read(wished.strip());
    }

    private URI inUse(ServerHttpRequest request) {
        var asked = request.getURI();
        return URI.create(addresses.forPhones(asked.getScheme() + "://" + asked.getAuthority()));
    }

    private static URI read(String text) {
        try {
            var uri = new URI(text.contains("://") ? text : "http://" + text);
            var scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            var isPlain =
                    uri.getHost() != null
                            && uri.getUserInfo() == null
                            && uri.getQuery() == null
                            && uri.getFragment() == null
                            && (uri.getPath().isEmpty() || uri.getPath().equals("/"));
            if (isPlain && text.length() <= LONGEST && scheme.matches("https?")) {
                return URI.create(scheme + "://" + uri.getAuthority());
            }
        } catch (URISyntaxException _) {
            // Said below.
        }
        throw new Refused(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "ADDRESS_UNFIT",
                "Write the server's address as phones open it, such as http://192.168.1.5:8080.");
    }
}
