package vn.chuongvang.live.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Flux;

import vn.chuongvang.live.Node;
import vn.chuongvang.live.Nodes;

/** Which servers share this database, and what each of them plays. */
@RestController
class NodesController {
    private final Nodes nodes;

    NodesController(Nodes nodes) {
        this.nodes = nodes;
    }

    /** Empty on a server that is alone. */
    @GetMapping("/api/staff/nodes")
    Flux<Node> all() {
        return nodes.all();
    }
}
