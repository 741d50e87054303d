package vn.chuongvang.gateway.web;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A class of tests with an {@link OfficeServer}, one such class at a time. */
@ExtendWith(OfficeServer.class)
@ResourceLock("office")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface AtOffice {}
