package vn.chuongvang.live;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/** Remembers what was sent by which way. */
final class RememberingWire implements ContestWire {

    final List<Word.Asked> asked = Collections.synchronizedList(new ArrayList<>());
    final List<Word.Asked> again = Collections.synchronizedList(new ArrayList<>());
    final BlockingQueue<Word.Told> told = new LinkedBlockingQueue<>();

    private final WordJson json = new WordJson(LiveJson.mapper());

    @Override
    public String node() {
        return "here";
    }

    @Override
    public WordJson json() {
        return json;
    }

    @Override
    public void tell(Word.Told word) {
        told.add(word);
    }

    @Override
    public void tellSurely(Word.Told word) {}

    @Override
    public void ask(Word.Asked word) {
        asked.add(word);
    }

    @Override
    public void askAgain(Word.Asked word) {
        again.add(word);
    }

    @Override
    public void hear(Consumer<List<Word.Told>> told, Runnable ready) {}

    @Override
    public void rule(Consumer<List<Word.Asked>> letters, Runnable ready) {}

    @Override
    public void serve() {}

    @Override
    public boolean isDeaf() {
        return false;
    }

    @Override
    public void close() {}
}
