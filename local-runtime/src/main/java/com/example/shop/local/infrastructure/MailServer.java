package com.example.shop.local.infrastructure;

import com.example.shop.local.process.Ports;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

/** A real SMTP server on loopback that keeps what it receives in memory. */
final class MailServer implements AutoCloseable {

    private final GreenMail greenMail;

    private MailServer(GreenMail greenMail) {
        this.greenMail = greenMail;
    }

    static MailServer start(String user, String password) {
        var greenMail = new GreenMail(new ServerSetup(Ports.free(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        greenMail.setUser(user, password);
        greenMail.start();
        return new MailServer(greenMail);
    }

    int port() {
        return greenMail.getSmtp().getPort();
    }

    GreenMail greenMail() {
        return greenMail;
    }

    @Override
    public void close() {
        greenMail.stop();
    }
}
