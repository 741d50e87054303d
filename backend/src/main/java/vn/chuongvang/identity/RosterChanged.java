package vn.chuongvang.identity;

/** Told when a name, or who sits there with which device, has changed in a contest. */
public interface RosterChanged {

    void changed(ContestRef contest, int contestant);
}
