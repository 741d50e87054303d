package vn.chuongvang.identity;

import reactor.core.publisher.Mono;

/**
 * Asked when somebody withdraws consent, to forget what else would know them again. It is done in
 * the same transaction: either everything is forgotten or nothing. Not asked when names go after
 * their time.
 */
public interface PersonErased {

    Mono<Void> erased(ContestRef contest, int contestant);
}
