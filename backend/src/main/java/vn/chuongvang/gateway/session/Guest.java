package vn.chuongvang.gateway.session;

import vn.chuongvang.audience.Who;
import vn.chuongvang.gateway.message.AudienceMessage;
import vn.chuongvang.gateway.socket.ClientSocket;

import java.util.Optional;

/** A session that may be in the audience. Used on its socket's event loop. */
interface Guest {
    ClientSocket socket();

    /** Who this is to the audience; empty when the message does not say it, or says another one. */
    Optional<Who> who(AudienceMessage.Join join);

    Membership membership();

    /** Whether it is told of the audience: a contestant on the floor is left in peace. */
    boolean listens();
}
