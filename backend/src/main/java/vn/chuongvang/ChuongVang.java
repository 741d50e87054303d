package vn.chuongvang;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the server. */
@SpringBootApplication
public class ChuongVang {

    public static void main(String[] args) {
        SpringApplication.run(ChuongVang.class, args);
    }
}
