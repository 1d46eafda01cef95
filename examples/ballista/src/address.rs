//! Where the scheduler is.

use std::fmt;
use std::str::FromStr;

/// A host by name or number, and a port.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// The name or the number of the host.
    pub host: String,
    /// The port.
    pub port: u16,
}

/// A text that is no address.
#[derive(Clone, Copy, Debug, thiserror::Error)]
#[error("no address of a host and a port, such as 127.0.0.1:50050")]
pub struct NotAnAddress;

impl FromStr for Address {
    type Err = NotAnAddress;

    fn from_str(text: &str) -> Result<Self, NotAnAddress> {
        let (host, port) = text.rsplit_once(':').ok_or(NotAnAddress)?;
        let port = port.parse().map_err(|_| NotAnAddress)?;
        if host.is_empty() {
            return Err(NotAnAddress);
        }
        Ok(Self {
            host: host.to_owned(),
            port,
        })
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.host, self.port)
    }
}
