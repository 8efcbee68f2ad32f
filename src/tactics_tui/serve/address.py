"""Where the app is served: on this machine alone, unless somebody says otherwise in words."""

import ipaddress
import socket

import msgspec

NETWORK_WARNING = (
    "Anyone on that network who has the address below can use this app, and what is typed goes "
    "over the network unencrypted. Nothing else of this machine is served."
)


class AddressError(Exception):
    """The address cannot be used; the message is one plain sentence."""


class Address(msgspec.Struct, frozen=True):
    """A host as it stands in an address bar, and a port."""

    host: str
    port: int

    @property
    def netloc(self) -> str:
        """What a browser sends as Host."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == 80 else f"{host}:{self.port}"

    @property
    def origin(self) -> str:
        """What a browser sends as Origin."""
        return f"http://{self.netloc}"


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach the host."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def check_host(host: str, allow_network: bool) -> None:
    """Raise AddressError for a host that others could reach, unless that is allowed."""
    if host in {"", "0.0.0.0", "::"}:
        raise AddressError(
            "Name one address of this machine, not all of them: the app answers to that name only."
        )
    if not is_loopback(host) and not allow_network:
        raise AddressError(
            f'"{host}" can be reached from other machines. Add --allow-network if you mean it. '
            f"{NETWORK_WARNING}"
        )


def listen(host: str, port: int) -> tuple[socket.socket, Address]:
    """A socket that listens; port 0 takes a free one. Raises AddressError."""
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        listening = socket.create_server((host, port), family=family)
    except OSError as error:
        reason = error.strerror or str(error)
        raise AddressError(f"Cannot listen on {host}, port {port}: {reason}.") from None
    return listening, Address(host, listening.getsockname()[1])
